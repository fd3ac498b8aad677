import { Moment } from '../primitives/moment';
import { Facts } from '../primitives/page';
import { useWords } from '../primitives/words';

type Delivery = { sentAt: number | null; attempts: number };
type Mail = Delivery & {
  recipient: string;
  language: 'en' | 'zh';
  body: string;
  writtenAt: number;
  nextAttemptAt: number;
  lastError: string | null;
};

/** Whether a mail left, in words. */
export function MailState({ sentAt, attempts }: Delivery) {
  const { t } = useWords('admin');
  if (sentAt !== null) return <>{t('outbox.sent')}</>;
  return <>{attempts === 0 ? t('outbox.waiting') : t('outbox.failed', { count: attempts })}</>;
}

/** One mail in full: where it stands, and its text with the links in it to be followed. */
export function Letter({ recipient, language, body, writtenAt, sentAt, attempts, nextAttemptAt, lastError }: Mail) {
  const { t } = useWords('admin');
  const facts = [
    { term: t('outbox.to'), value: recipient },
    { term: t('outbox.written'), value: <Moment at={writtenAt} /> },
    { term: t('outbox.state'), value: <MailState sentAt={sentAt} attempts={attempts} /> },
    ...(sentAt === null ? [] : [{ term: t('outbox.sentAt'), value: <Moment at={sentAt} /> }]),
    ...(lastError === null
      ? []
      : [
          { term: t('outbox.lastError'), value: lastError },
          { term: t('outbox.nextAttempt'), value: <Moment at={nextAttemptAt} /> },
        ]),
  ];
  return (
    <>
      <Facts facts={facts} />
      <div
        className="mt-4 max-w-[41rem] whitespace-pre-wrap wrap-anywhere"
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        data-mail-body
      >
        <Linked text={body} />
      </div>
    </>
  );
}

function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s]+)/).map((part, place) =>
    place % 2 === 1 ? (
      <a key={part} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
