import { Form } from '@remix-run/react';
import type { UnsentReason } from '~/domain/platforms/webhooks/unsent';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Try = { at: number; took: number; status: number | null; error: UnsentReason | null };
type Message = {
  id: string;
  type: string;
  payload: string;
  state: 'pending' | 'delivered' | 'given-up';
  createdAt: number;
  nextAttemptAt: number;
  tries: Try[];
};

/** The log of an endpoint's messages: what was said, what came of it, and how to say it again. */
export function Messages({
  messages,
  standing,
  more,
}: {
  messages: readonly Message[];
  standing: boolean;
  more: boolean;
}) {
  const { t } = useWords('connections');
  if (messages.length === 0) return <Empty title={t('log.emptyTitle')}>{standing && t('log.empty')}</Empty>;
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('log.message')}</th>
            <th scope="col">{t('log.written')}</th>
            <th scope="col">{t('log.state')}</th>
            <th scope="col">{t('log.tries')}</th>
            <th scope="col">{t('log.outcome')}</th>
            <th scope="col">{t('log.act')}</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <Row key={message.id} standing={standing} {...message} />
          ))}
        </tbody>
      </table>
      {more && <p className="mt-2 text-pencil">{t('log.more')}</p>}
    </>
  );
}

function Row({ id, type, payload, state, createdAt, nextAttemptAt, tries, standing }: Message & { standing: boolean }) {
  const { t } = useWords('connections');
  const format = useFormat();
  const last = tries.at(-1);
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        {type}
        <details className="font-plain">
          <summary className="cursor-pointer text-small text-pencil">{t('log.show')}</summary>
          <p className="text-small wrap-anywhere">webhook-id: {id}</p>
          <ol className="my-1 list-decimal ps-3 text-small">
            {tries.map((each) => (
              <li key={each.at}>
                <Moment at={each.at} />: <Outcome {...each} />, {t('log.took', { took: format.number(each.took) })}
              </li>
            ))}
          </ol>
          <pre className="max-w-[40rem] whitespace-pre-wrap text-small wrap-anywhere">{payload}</pre>
        </details>
      </th>
      <td>
        <ColumnLabel>{t('log.written')}</ColumnLabel>
        <Moment at={createdAt} />
      </td>
      <td>{t(`log.states.${state}`)}</td>
      <td>
        <ColumnLabel>{t('log.tries')}</ColumnLabel>
        {format.number(tries.length)}
      </td>
      <td>
        {last ? <Outcome {...last} /> : t('log.noTry')}
        {state === 'pending' && last && (
          <span className="block text-small text-pencil">
            {t('log.next')} <Moment at={nextAttemptAt} />
          </span>
        )}
      </td>
      <td>
        {standing && last && (
          <Form method="post">
            <input type="hidden" name="intent" value="resend" />
            <input type="hidden" name="deliveryId" value={id} />
            <Button weight="secondary" aria-label={t('log.resendOf', { type, moment: format.moment(createdAt) })}>
              {t('log.resend')}
            </Button>
          </Form>
        )}
      </td>
    </tr>
  );
}

function Outcome({ status, error }: Pick<Try, 'status' | 'error'>) {
  const { t } = useWords('connections');
  return <>{error === null ? t('log.status', { status: status ?? '' }) : t(`log.error.${error}`)}</>;
}
