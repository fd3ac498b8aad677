import { Link } from '@remix-run/react';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Form } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { ShownOnce } from '../primitives/shown-once';
import { useFormat, useWords } from '../primitives/words';

type Endpoint = {
  id: string;
  url: string;
  createdAt: number;
  waiting: number;
  state: 'standing' | 'failing' | 'ended';
};

/** Where an organisation hears of changes, and the secret of the address that was just added. */
export function Endpoints({ endpoints, once }: { endpoints: readonly Endpoint[]; once: string | null }) {
  const { t } = useWords('connections');
  const format = useFormat();
  return (
    <>
      {once && (
        <ShownOnce
          title={t('endpoints.onceTitle')}
          lead={t('endpoints.once')}
          label={t('endpoints.secretLabel')}
          secret={once}
        />
      )}
      {endpoints.length === 0 ? (
        <Empty title={t('endpoints.emptyTitle')}>{t('endpoints.empty')}</Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('endpoints.address')}</th>
              <th scope="col">{t('endpoints.since')}</th>
              <th scope="col">{t('endpoints.state')}</th>
              <th scope="col">{t('endpoints.waiting')}</th>
            </tr>
          </thead>
          <tbody>
            {endpoints.map(({ id, url, createdAt, waiting, state }) => (
              <tr key={id}>
                <th scope="row" className="wrap-anywhere">
                  <Link to={`/connections/${id}`}>{url}</Link>
                </th>
                <td>
                  <ColumnLabel>{t('endpoints.since')}</ColumnLabel>
                  <Moment at={createdAt} only="date" />
                </td>
                <td>{t(`endpoints.${state}`)}</td>
                <td>
                  <ColumnLabel>{t('endpoints.waiting')}</ColumnLabel>
                  {format.number(waiting)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The form that adds one. */
export function AddEndpoint({ organisationId, added }: { organisationId: string; added: boolean }) {
  const { t } = useWords('connections');
  return (
    <div className="mt-4">
      <h3 className="mb-2 text-lead">{t('endpoints.add')}</h3>
      <Form intent="add" key={String(added)}>
        <input type="hidden" name="organisationId" value={organisationId} />
        <Field
          name="url"
          type="url"
          inputMode="url"
          label={t('endpoints.address')}
          hint={t('endpoints.addressHint')}
          maxLength={500}
          autoComplete="off"
        />
        <div>
          <Button weight="secondary">{t('endpoints.button')}</Button>
        </div>
      </Form>
    </div>
  );
}
