import type { Light } from '~/domain/hosts/clearance/clearance';
import type { StoreReason } from '~/domain/hosts/clearance/store-clearance';
import { Lamp } from '../primitives/lamp';
import { useWords } from '../primitives/words';

type Host = { light: Light; reasons: StoreReason[]; clearedNow: boolean; outsideHours: boolean };

const laterOnly = ['certificate-expired', 'identity-check-old'] as const;
const isLater = (reason: StoreReason | undefined): reason is (typeof laterOnly)[number] =>
  laterOnly.some((each) => each === reason);

/** Whether the host of a broadcast is cleared at its time, and what stands in the way: also what only begins to by then. */
export function ThenClear({ light, reasons, clearedNow, outsideHours }: Host) {
  const { t } = useWords('board');
  const { t: ofHosts } = useWords('hosts');
  const [first] = reasons;
  return (
    <>
      <Lamp light={light} size={16} />
      {clearedNow && first && <span className="block text-small font-strong">{t('changes')}</span>}
      {first && (
        <span className="block text-small" data-reason={first}>
          {clearedNow && isLater(first) ? t(`thenReason.${first}`) : ofHosts(`reason.${first}`)}
        </span>
      )}
      {outsideHours && <span className="block text-small text-pencil">{t('outsideHours')}</span>}
    </>
  );
}
