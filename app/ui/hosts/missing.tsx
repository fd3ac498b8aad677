import type { Reason } from '~/domain/hosts/clearance/clearance';
import { useWords } from '../primitives/words';

/** In a table: the first thing that is missing for the light, in a few words. */
export function Missing({ reason, nothing }: { reason: Reason | null; nothing: string }) {
  const { t } = useWords('hosts');
  return <>{reason ? t(`reason.${reason}`) : <span className="text-pencil">{nothing}</span>}</>;
}
