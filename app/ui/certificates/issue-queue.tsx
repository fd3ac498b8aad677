import { Form as GetForm } from '@remix-run/react';
import { Button, ButtonLink } from '../primitives/button';
import { Form } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { useFormat, useWords } from '../primitives/words';

export type Waiting = {
  sittingId: string;
  name: string;
  email: string;
  /** The name they agreed to; without one nothing can be issued. */
  printed: string | null;
  latin: string | null;
  exam: string;
  passedAt: number;
  points: number;
  total: number;
  /** The viewer's own: somebody else issues it. */
  own: boolean;
  reminded: boolean;
};

const REMIND = 'remind-of-name';

/** Who passed and waits: tick one or many and see what would be issued; remind those whose name is missing. */
export function IssueQueue({ queue }: { queue: readonly Waiting[] }) {
  const { t } = useWords('issuing');
  const { t: register } = useWords('certificates');
  return (
    <>
      <Form intent="remind" id={REMIND} wide />
      <GetForm method="get" action="/admin/certificates/issue">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{register('register.person')}</th>
              <th scope="col">{t('queue.name')}</th>
              <th scope="col">{register('register.passed')}</th>
              <th scope="col">{register('register.result')}</th>
              <th scope="col">{register('register.issue')}</th>
            </tr>
          </thead>
          <tbody>
            {queue.map((waiting) => (
              <Row key={waiting.sittingId} waiting={waiting} />
            ))}
          </tbody>
        </table>
        <div className="mt-3 flex flex-wrap gap-1.5">
          <Button>{t('queue.preview')}</Button>
          <ButtonLink to="/admin/certificates/issue?all=1" weight="secondary">
            {t('queue.previewAll')}
          </ButtonLink>
        </div>
      </GetForm>
    </>
  );
}

function Row({ waiting }: { waiting: Waiting }) {
  const { t } = useWords('certificates');
  const { t: issuing } = useWords('issuing');
  const format = useFormat();
  const { name, email, printed, latin, exam, passedAt, points, total } = waiting;
  return (
    <tr>
      <th scope="row">
        <span className="wrap-anywhere">{name}</span>
        <span className="block text-small font-plain wrap-anywhere text-pencil">{email}</span>
      </th>
      <td>
        {printed === null ? (
          <span className="text-pencil">{issuing('queue.unconfirmed')}</span>
        ) : (
          <>
            <span className="wrap-anywhere">{printed}</span>
            {latin && <span className="block text-small wrap-anywhere text-pencil">{latin}</span>}
          </>
        )}
      </td>
      <td>
        <Moment at={passedAt} />
        <span className="block text-small text-pencil">{exam}</span>
      </td>
      <td>{t('register.score', { points: format.points(points), total })}</td>
      <td>
        <Act waiting={waiting} />
      </td>
    </tr>
  );
}

/** What can be done for somebody who waits: tick them, remind them, or leave it to another admin. */
function Act({ waiting: { sittingId, name, printed, own, reminded } }: { waiting: Waiting }) {
  const { t } = useWords('certificates');
  const { t: issuing } = useWords('issuing');
  if (own) return <span className="text-pencil">{t('register.own')}</span>;
  if (printed === null) {
    return (
      <Button
        weight="secondary"
        form={REMIND}
        name="sittingId"
        value={sittingId}
        disabled={reminded}
        aria-label={issuing('queue.remindFor', { name })}
      >
        {issuing('queue.remind')}
      </Button>
    );
  }
  return (
    <label className="flex min-h-[44px] cursor-pointer items-center gap-1">
      <input
        type="checkbox"
        name="sitting"
        value={sittingId}
        aria-label={t('register.issueFor', { name })}
        className="size-[22px] shrink-0 accent-ink"
      />
      <span aria-hidden="true" className="text-small text-pencil wide:sr-only">
        {t('register.issue')}
      </span>
    </label>
  );
}
