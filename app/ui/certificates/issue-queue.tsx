import { Button } from '../primitives/button';
import { Form } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { useRefused } from '../primitives/refused';
import { useFormat, useWords } from '../primitives/words';

type Waiting = {
  sittingId: string;
  name: string;
  email: string;
  exam: string;
  passedAt: number;
  points: number;
  total: number;
  /** The viewer's own: somebody else issues it. */
  own: boolean;
};

/** Who passed and waits: tick one or many, and whose identity was compared, and issue them in one act. */
export function IssueQueue({ queue }: { queue: readonly Waiting[] }) {
  const { t } = useWords('certificates');
  return (
    <Form intent="issue" wide>
      <p className="max-w-[40rem] text-small text-pencil" id="identity-note">
        {t('register.identityNote')}
      </p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('register.person')}</th>
            <th scope="col">{t('register.passed')}</th>
            <th scope="col">{t('register.result')}</th>
            <th scope="col">{t('register.issue')}</th>
            <th scope="col">{t('register.identity')}</th>
          </tr>
        </thead>
        <tbody>
          {queue.map((waiting) => (
            <Row key={waiting.sittingId} waiting={waiting} />
          ))}
        </tbody>
      </table>
      <div>
        <Button>{t('register.submit')}</Button>
      </div>
    </Form>
  );
}

function Row({ waiting }: { waiting: Waiting }) {
  const { t } = useWords('certificates');
  const format = useFormat();
  const { sittingId, name, email, exam, passedAt, points, total, own } = waiting;
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="block text-small font-plain text-pencil">{email}</span>
      </th>
      <td>
        <Moment at={passedAt} />
        <span className="block text-small text-pencil">{exam}</span>
      </td>
      <td>{t('register.score', { points: format.points(points), total })}</td>
      {own ? (
        <td colSpan={2} className="text-pencil">
          {t('register.own')}
        </td>
      ) : (
        <>
          <td>
            <Tick
              name="sitting"
              value={sittingId}
              label={t('register.issueFor', { name })}
              short={t('register.issue')}
            />
          </td>
          <td>
            <Tick
              name="compared"
              value={sittingId}
              label={t('register.identityFor', { name })}
              short={t('register.identity')}
            />
          </td>
        </>
      )}
    </tr>
  );
}

/** A tick in a row; ticked again when the form comes back refused. */
function Tick({ name, value, label, short }: { name: string; value: string; label: string; short: string }) {
  const typed = useRefused().form?.initialValue?.[name];
  const ticked = Array.isArray(typed) ? typed.includes(value) : typed === value;
  return (
    <label className="flex min-h-[44px] cursor-pointer items-center gap-1">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={ticked}
        aria-label={label}
        className="size-[22px] shrink-0 accent-ink"
      />
      <span aria-hidden="true" className="text-small text-pencil wide:sr-only">
        {short}
      </span>
    </label>
  );
}
