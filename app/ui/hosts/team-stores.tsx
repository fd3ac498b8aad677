import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Form, Select } from '../primitives/form';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Store = { id: string; name: string; platform: string; bound: number };

/** The stores of an enterprise. */
export function TeamStores({ stores }: { stores: readonly Store[] }) {
  const { t } = useWords('organisations');
  const format = useFormat();
  if (stores.length === 0) return <Empty title={t('team.storesEmptyTitle')}>{t('team.storesEmpty')}</Empty>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('team.store')}</th>
          <th scope="col">{t('team.platform')}</th>
          <th scope="col">{t('team.hosts')}</th>
        </tr>
      </thead>
      <tbody>
        {stores.map(({ id, name, platform, bound }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{platform}</td>
            <td>
              <ColumnLabel>{t('team.hosts')}</ColumnLabel>
              {format.number(bound)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Asks one of the enterprise's hosts to be bound to one of its stores. */
export function AskForBinding({
  stores,
  hosts,
}: {
  stores: readonly Store[];
  hosts: readonly { personId: string; name: string }[];
}) {
  const { t } = useWords('organisations');
  if (hosts.length === 0) return <p className="text-pencil">{t('team.noHosts')}</p>;
  const choose = { value: '', text: t('team.choose') };
  return (
    <>
      <p className="mb-2 max-w-[40rem] text-pencil">{t('team.askLead')}</p>
      <Form intent="ask">
        <Select
          name="personId"
          label={t('team.host')}
          options={[choose, ...hosts.map(({ personId, name }) => ({ value: personId, text: name }))]}
        />
        <Select
          name="storeId"
          label={t('team.store')}
          options={[choose, ...stores.map(({ id, name, platform }) => ({ value: id, text: `${name} (${platform})` }))]}
        />
        <div>
          <Button>{t('team.askSubmit')}</Button>
        </div>
      </Form>
    </>
  );
}

export function AddStore({ organisationId, first }: { organisationId: string; first: boolean }) {
  const { t } = useWords('organisations');
  return (
    <Form intent="add">
      <input type="hidden" name="organisationId" value={organisationId} />
      <Field name="name" label={t('team.name')} maxLength={80} autoComplete="off" />
      <Field name="platform" label={t('team.platform')} hint={t('team.platformHint')} maxLength={60} />
      <div>
        <Button weight={first ? 'primary' : 'secondary'}>{t('team.addSubmit')}</Button>
      </div>
    </Form>
  );
}
