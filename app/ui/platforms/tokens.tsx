import { Form as RemixForm } from '@remix-run/react';
import { useId } from 'react';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Form, FormRefusal, useField } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { ShownOnce } from '../primitives/shown-once';
import { useFormat, useWords } from '../primitives/words';

const SCOPES = ['clearance', 'hosts', 'certificates'] as const;
type Scope = (typeof SCOPES)[number];
type Token = {
  id: string;
  name: string;
  ending: string;
  scopes: Scope[];
  createdAt: number;
  expiresAt: number | null;
  lastUsedAt: number | null;
  state: 'in-use' | 'expired' | 'revoked';
};

/** An organisation's tokens, and the one that was just made. */
export function Tokens({ tokens, once }: { tokens: readonly Token[]; once: string | null }) {
  const { t } = useWords('connections');
  return (
    <>
      {once && (
        <ShownOnce title={t('tokens.onceTitle')} lead={t('tokens.once')} label={t('tokens.tokenLabel')} secret={once} />
      )}
      <FormRefusal intent="revoke" />
      {tokens.length === 0 ? (
        <Empty title={t('tokens.emptyTitle')}>{t('tokens.empty')}</Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('tokens.name')}</th>
              <th scope="col">{t('tokens.ending')}</th>
              <th scope="col">{t('tokens.scopes')}</th>
              <th scope="col">{t('tokens.made')}</th>
              <th scope="col">{t('tokens.used')}</th>
              <th scope="col">{t('tokens.state')}</th>
              <th scope="col">{t('tokens.act')}</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <Row key={token.id} {...token} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Row({ id, name, ending, scopes, createdAt, expiresAt, lastUsedAt, state }: Token) {
  const { t } = useWords('connections');
  const format = useFormat();
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        {name}
      </th>
      <td>
        <ColumnLabel>{t('tokens.ending')}</ColumnLabel>
        <span className="font-mono">…{ending}</span>
      </td>
      <td>
        <ColumnLabel>{t('tokens.scopes')}</ColumnLabel>
        {format.list(scopes.map((scope) => t(`tokens.short.${scope}`)))}
      </td>
      <td>
        <ColumnLabel>{t('tokens.made')}</ColumnLabel>
        <Moment at={createdAt} only="date" />
      </td>
      <td>
        <ColumnLabel>{t('tokens.used')}</ColumnLabel>
        {lastUsedAt === null ? t('tokens.never') : <Moment at={lastUsedAt} />}
      </td>
      <td>
        <ColumnLabel>{t('tokens.state')}</ColumnLabel>
        {state === 'revoked' && t('tokens.revoked')}
        {state === 'expired' && t('tokens.expired')}
        {state === 'in-use' &&
          (expiresAt === null ? (
            t('tokens.inUse')
          ) : (
            <>
              {t('tokens.until')} <Moment at={expiresAt} />
            </>
          ))}
      </td>
      <td>
        {state !== 'revoked' && (
          <RemixForm method="post">
            <input type="hidden" name="intent" value="revoke" />
            <input type="hidden" name="tokenId" value={id} />
            <Button weight="grave" aria-label={t('tokens.revokeOf', { name })}>
              {t('tokens.revoke')}
            </Button>
          </RemixForm>
        )}
      </td>
    </tr>
  );
}

/** The form that makes one. Made anew once it was sent well, so that nothing typed stays. */
export function MakeToken({ organisationId, first, made }: { organisationId: string; first: boolean; made: boolean }) {
  const { t } = useWords('connections');
  return (
    <div className="mt-4">
      <h3 className="mb-2 text-lead">{t('tokens.make')}</h3>
      <Form intent="make" key={String(made)}>
        <input type="hidden" name="organisationId" value={organisationId} />
        <Field name="name" label={t('tokens.name')} hint={t('tokens.nameHint')} maxLength={80} autoComplete="off" />
        <Scopes />
        <Field name="expires" type="date" label={t('tokens.expires')} hint={t('tokens.expiresHint')} optional />
        <div>
          <Button weight={first ? 'primary' : 'secondary'}>{t('tokens.button')}</Button>
        </div>
      </Form>
    </div>
  );
}

function Scopes() {
  const { t } = useWords('connections');
  const { errors } = useField('scopes');
  const error = useId();
  return (
    <fieldset aria-describedby={errors.length > 0 ? error : undefined}>
      <legend className="mb-0.5 font-strong">{t('tokens.scopes')}</legend>
      {errors.length > 0 && (
        <p id={error} className="mb-0.5 text-small text-alarm">
          {errors.join(' ')}
        </p>
      )}
      {SCOPES.map((scope) => (
        <label key={scope} className="flex min-h-[44px] items-center gap-1.5">
          <input
            type="checkbox"
            name="scopes"
            value={scope}
            defaultChecked={scope === 'clearance'}
            className="size-[22px] shrink-0 accent-ink"
          />
          {t(`tokens.scope.${scope}`)}
        </label>
      ))}
    </fieldset>
  );
}
