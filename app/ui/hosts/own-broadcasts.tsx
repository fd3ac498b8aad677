import type { Light } from '~/domain/hosts/clearance/clearance';
import type { StoreReason } from '~/domain/hosts/clearance/store-clearance';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Form } from '../primitives/form';
import { Lamp } from '../primitives/lamp';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';
import { SlotTime } from './slot-time';
import { WhyNot } from './why-not';

type Broadcast = {
  id: string;
  invitationId: string | null;
  title: string;
  store: string;
  platform: string;
  startsAt: number;
  endsAt: number;
  light: Light;
  reasons: StoreReason[];
};

/** The broadcasts a host is put down for or joins, each with the answer for its time. */
export function OwnBroadcasts({ broadcasts }: { broadcasts: readonly Broadcast[] }) {
  const { t } = useWords('hosts');
  if (broadcasts.length === 0) return <Empty title={t('mine.broadcastsEmptyTitle')}>{t('mine.broadcastsEmpty')}</Empty>;
  const joins = broadcasts.some(({ invitationId }) => invitationId !== null);
  return (
    <Form wide>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('mine.when')}</th>
            <th scope="col">{t('mine.broadcast')}</th>
            <th scope="col">{t('mine.atThatTime')}</th>
            {joins && <th scope="col">{t('mine.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {broadcasts.map(({ id, invitationId, title, store, platform, startsAt, endsAt, light, reasons }) => (
            <tr key={id}>
              <th scope="row">
                <SlotTime startsAt={startsAt} endsAt={endsAt} />
              </th>
              <td>
                {title}
                <span className="block text-small text-pencil">
                  {store} · {platform}
                  {invitationId !== null && ` · ${t('mine.asGuest')}`}
                </span>
              </td>
              <td>
                <ColumnLabel>{t('mine.atThatTime')}</ColumnLabel>
                <Lamp light={light} size={16} />
                <WhyNot reasons={reasons} />
              </td>
              {joins && (
                <td>
                  {invitationId !== null && (
                    <Button
                      name="leave"
                      value={invitationId}
                      weight="secondary"
                      aria-label={t('mine.leaveWhich', { title })}
                    >
                      {t('mine.leave')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Form>
  );
}
