import { Button } from '../primitives/button';
import { Choices } from '../primitives/choices';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Form, Select } from '../primitives/form';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { useTrade } from './trade-words';

type Store = { id: string; name: string; platform: string; platformId: string | null; bound: number };
type Platform = { id: string; name: string };

/** The stores of an enterprise. */
export function TeamStores({ stores, platforms }: { stores: readonly Store[]; platforms: readonly Platform[] }) {
  const { t } = useWords('organisations');
  const format = useFormat();
  if (stores.length === 0) return <Empty title={t('team.storesEmptyTitle')}>{t('team.storesEmpty')}</Empty>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('team.store')}</th>
          <th scope="col">{t('team.platform')}</th>
          <th scope="col">{t('team.mayAsk')}</th>
          <th scope="col">{t('team.hosts')}</th>
        </tr>
      </thead>
      <tbody>
        {stores.map(({ id, name, platform, platformId, bound }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{platform}</td>
            <td className={platformId === null ? 'max-wide:hidden' : undefined}>
              <ColumnLabel>{t('team.mayAsk')}</ColumnLabel>
              {platforms.find((each) => each.id === platformId)?.name ?? (
                <span className="text-pencil">{t('team.nobodyAsks')}</span>
              )}
            </td>
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
  const trade = useTrade();
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
        <Choices name="markets" label={trade.words('markets')} hint={t('team.anyHint')} options={trade.marketOptions} />
        <Choices
          name="languages"
          label={trade.words('languages')}
          hint={t('team.anyHint')}
          options={trade.languageOptions}
        />
        <div>
          <Button>{t('team.askSubmit')}</Button>
        </div>
      </Form>
    </>
  );
}

const platformOptions = (platforms: readonly Platform[], none: string) => [
  { value: '', text: none },
  ...platforms.map(({ id, name }) => ({ value: id, text: name })),
];

/** Says which platform may ask who is cleared for a store. */
export function ConnectStore({ stores, platforms }: { stores: readonly Store[]; platforms: readonly Platform[] }) {
  const { t } = useWords('organisations');
  return (
    <>
      <p className="mb-2 max-w-[40rem] text-pencil">{t('team.connectLead')}</p>
      <Form intent="connect">
        <Select
          name="storeId"
          label={t('team.store')}
          options={stores.map(({ id, name, platform }) => ({ value: id, text: `${name} (${platform})` }))}
        />
        <Select name="platformId" label={t('team.mayAsk')} options={platformOptions(platforms, t('team.nobodyAsks'))} />
        <div>
          <Button weight="secondary">{t('team.connectSubmit')}</Button>
        </div>
      </Form>
    </>
  );
}

export function AddStore({
  organisationId,
  platforms,
  first,
}: {
  organisationId: string;
  platforms: readonly Platform[];
  first: boolean;
}) {
  const { t } = useWords('organisations');
  return (
    <Form intent="add">
      <input type="hidden" name="organisationId" value={organisationId} />
      <Field name="name" label={t('team.name')} maxLength={80} autoComplete="off" />
      <Field name="platform" label={t('team.platform')} hint={t('team.platformHint')} maxLength={60} />
      {platforms.length > 0 && (
        <Select
          name="platformId"
          label={t('team.mayAsk')}
          hint={t('team.mayAskHint')}
          options={platformOptions(platforms, t('team.nobodyAsks'))}
        />
      )}
      <div>
        <Button weight={first ? 'primary' : 'secondary'}>{t('team.addSubmit')}</Button>
      </div>
    </Form>
  );
}
