import type { BindingState } from '~/domain/hosts/bindings/binding-transitions';
import type { Light, Reason } from '~/domain/hosts/clearance/clearance';
import { ColumnLabel } from '../primitives/column-label';
import { Form } from '../primitives/form';
import { Lamp } from '../primitives/lamp';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';
import { Missing } from './missing';

export type TeamPerson = {
  personId: string;
  name: string;
  through: 'membership' | 'order-class' | 'binding';
  /** Null where they do not let the enterprise see it. */
  light: Light | null;
  reason: Reason | null;
  certificateUntil: number | null;
  bindings: { id: string; store: string; state: BindingState; light: Light | null }[];
};

/** The people of an enterprise, each with their light and the stores they are bound to. */
export function TeamPeople({ people }: { people: readonly TeamPerson[] }) {
  const { t } = useWords('organisations');
  if (people.length === 0) return <Empty title={t('team.emptyTitle')}>{t('team.empty')}</Empty>;
  return (
    <Form intent="end" wide>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('team.person')}</th>
            <th scope="col">{t('team.light')}</th>
            <th scope="col">{t('team.missing')}</th>
            <th scope="col">{t('team.until')}</th>
            <th scope="col">{t('team.bindings')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ personId, name, through, light, reason, certificateUntil, bindings }) => (
            <tr key={personId}>
              <th scope="row">
                {name}
                {through === 'order-class' && (
                  <span className="ms-1 text-small font-plain text-pencil">{t('team.fromClass')}</span>
                )}
              </th>
              <td>
                {light ? <Lamp light={light} size={16} /> : <span className="text-pencil">{t('team.notShared')}</span>}
              </td>
              <td className={light ? undefined : 'max-wide:hidden'}>
                {light && <Missing reason={reason} nothing={t('team.nothing')} />}
              </td>
              <td className={certificateUntil === null ? 'max-wide:hidden' : undefined}>
                <ColumnLabel>{t('team.until')}</ColumnLabel>
                {certificateUntil === null ? (
                  <span className="text-pencil">{t('team.none')}</span>
                ) : (
                  <Moment at={certificateUntil} only="date" />
                )}
              </td>
              <td className={bindings.length === 0 ? 'max-wide:hidden' : undefined}>
                {bindings.length === 0 && <span className="text-pencil">{t('team.notBound')}</span>}
                <ul>
                  {bindings.map((binding) => (
                    <Bound key={binding.id} {...binding} />
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Form>
  );
}

function Bound({ id, store, state }: TeamPerson['bindings'][number]) {
  const { t } = useWords('organisations');
  const { t: ofHosts } = useWords('hosts');
  const asked = state === 'asked';
  return (
    <li>
      <span className="block">{t(asked ? 'team.asked' : 'team.bound', { store })}</span>
      <button
        type="submit"
        name="bindingId"
        value={id}
        aria-label={t(asked ? 'team.withdraw' : 'team.end', { store })}
        className="min-h-[32px] cursor-pointer text-small text-pencil underline underline-offset-4"
      >
        {asked ? t('team.withdrawShort') : ofHosts('mine.end')}
      </button>
    </li>
  );
}
