import { type AccountCause, accountCauses } from '~/domain/hosts/account/account-transitions';
import type { HostState } from '~/domain/hosts/clearance/clearance';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';

type Change = {
  to: HostState;
  at: number;
  by: string | null;
  reason: string | null;
  evidence: Record<string, string>;
};

/** Every move of a host account: to what, when, on what it rests, who decided. */
export function AccountHistory({ changes }: { changes: readonly Change[] }) {
  const { t } = useWords('hosts');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('file.change')}</th>
          <th scope="col">{t('file.when')}</th>
          <th scope="col">{t('file.evidence')}</th>
          <th scope="col">{t('file.by')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ to, at, by, reason, evidence: { cause, ...rests } }) => {
          const known = accountCauses.find((each): each is AccountCause => each === cause);
          return (
            <tr key={`${at} ${to}`}>
              <th scope="row">{t(`state.${to}`)}</th>
              <td>
                <Moment at={at} />
              </td>
              <td className="wrap-anywhere">
                {known && t(`file.cause.${known}`)}
                {Object.values(rests).map((id) => (
                  <span key={id} className="block text-small text-pencil">
                    {id}
                  </span>
                ))}
                {reason && <span className="block">{reason}</span>}
              </td>
              <td>{by ?? <span className="text-pencil">{t('file.fact')}</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
