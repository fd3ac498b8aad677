import { Form as PlainForm } from '@remix-run/react';
import type { JoinCodeState } from '~/domain/organisations/join-codes/join-code';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Form, FormRefusal } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';

type Code = {
  id: string;
  code: string;
  uses: number;
  mostUses: number;
  madeBy: string;
  expiresAt: number;
  state: JoinCodeState;
};

/** The codes one can join an organisation by. */
export function JoinCodes({ codes }: { codes: readonly Code[] }) {
  const { t } = useWords('membership');
  if (codes.length === 0) return <Empty title={t('codes.emptyTitle')}>{t('codes.empty')}</Empty>;
  return (
    <>
      <FormRefusal intent="end" />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('codes.code')}</th>
            <th scope="col">{t('codes.uses')}</th>
            <th scope="col">{t('codes.by')}</th>
            <th scope="col">{t('codes.state')}</th>
            <th scope="col">{t('codes.until')}</th>
            <th scope="col">{t('codes.act')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <Row key={code.id} {...code} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ id, code, uses, mostUses, madeBy, expiresAt, state }: Code) {
  const { t } = useWords('membership');
  return (
    <tr>
      <th scope="row">
        <span className="font-mono">{code}</span>
      </th>
      <td>
        <ColumnLabel>{t('codes.uses')}</ColumnLabel>
        {t('codes.ofMost', { uses, most: mostUses })}
      </td>
      <td>
        <ColumnLabel>{t('codes.by')}</ColumnLabel>
        {madeBy}
      </td>
      <td>{t(`codes.states.${state}`)}</td>
      <td className="text-pencil">
        <ColumnLabel>{t('codes.until')}</ColumnLabel>
        <Moment at={expiresAt} only="date" />
      </td>
      <td>
        {state === 'open' && (
          <PlainForm method="post">
            <input type="hidden" name="intent" value="end" />
            <input type="hidden" name="joinCodeId" value={id} />
            <Button weight="secondary" aria-label={t('codes.endOf', { code })}>
              {t('codes.end')}
            </Button>
          </PlainForm>
        )}
      </td>
    </tr>
  );
}

type Limit = { usual: number; most: number };

export function MakeJoinCode({ organisationId, uses, days }: { organisationId: string; uses: Limit; days: Limit }) {
  const { t } = useWords('membership');
  return (
    <div className="mt-4">
      <h3 className="mb-2 text-lead">{t('codes.make')}</h3>
      <Form intent="make">
        <input type="hidden" name="organisationId" value={organisationId} />
        <Field
          name="mostUses"
          type="number"
          inputMode="numeric"
          label={t('codes.most')}
          hint={t('codes.mostHint', { most: uses.most })}
          defaultValue={String(uses.usual)}
          min={1}
          max={uses.most}
        />
        <Field
          name="codeDays"
          type="number"
          inputMode="numeric"
          label={t('codes.days')}
          hint={t('codes.daysHint', { most: days.most })}
          defaultValue={String(days.usual)}
          min={1}
          max={days.most}
        />
        <div>
          <Button weight="secondary">{t('codes.button')}</Button>
        </div>
      </Form>
    </div>
  );
}
