import type { StoreReason } from '~/domain/hosts/clearance/store-clearance';
import { useWords } from '../primitives/words';

/** The first thing that stands in the way, and what the host does next about it. */
export function WhyNot({ reasons }: { reasons: readonly StoreReason[] }) {
  const { t } = useWords('hosts');
  const [first] = reasons;
  if (!first) return null;
  return (
    <span className="block text-small" data-reason={first}>
      {t(`reason.${first}`)} <span className="block text-pencil">{t(`next.${first}`)}</span>
    </span>
  );
}
