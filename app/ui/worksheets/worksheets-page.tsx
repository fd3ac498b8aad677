import { Form, Link } from '@remix-run/react';
import { Button, ButtonLink } from '../primitives/button';
import { FormRefusal, Notice } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Page } from '../primitives/page';
import { useWords } from '../primitives/words';
import { TaughtIn } from './taught-in';

type Own = { id: string; title: string; changedAt: number };
type Listed = {
  id: string;
  title: string;
  summary: string;
  lessons: { to: string; title: string }[];
  sheets: Own[];
};
type Given = { title: string; signedIn: boolean; deleted: boolean; worksheets: Listed[] };

/** The worksheets, each with what it is for and one's own sheets, the newest first. */
export function WorksheetsPage({ title, signedIn, deleted, worksheets }: Given) {
  const { t } = useWords('worksheets');
  return (
    <Page title={title} lead={t('lead')} wide>
      {deleted && <Notice>{t('sheet.deleted')}</Notice>}
      <FormRefusal />
      <NextStep signedIn={signedIn} worksheets={worksheets} />
      {!signedIn && <p className="mt-1 text-small text-pencil">{t('signedOut')}</p>}
      <div className="mt-6">
        {worksheets.map((worksheet) => (
          <section
            key={worksheet.id}
            id={worksheet.id}
            className="gap-x-6 border-t border-ink py-3 wide:grid wide:grid-cols-[minmax(16rem,1fr)_minmax(0,2fr)]"
          >
            <div className="mb-2">
              <h2 className="text-title">{worksheet.title}</h2>
              <p className="mt-0.5 text-pencil">{worksheet.summary}</p>
              <div className="mt-1">
                <TaughtIn lessons={worksheet.lessons} />
              </div>
            </div>
            <div>
              {signedIn && <OwnSheets {...worksheet} />}
              <Begin worksheet={worksheet} signedIn={signedIn} />
            </div>
          </section>
        ))}
      </div>
    </Page>
  );
}

/** The one next step: the sheet that was worked on last, or the first of a broadcast. */
function NextStep({ signedIn, worksheets }: Pick<Given, 'signedIn' | 'worksheets'>) {
  const { t } = useWords('worksheets');
  const [newest] = worksheets.flatMap(({ sheets }) => sheets).sort((a, b) => b.changedAt - a.changedAt);
  const [first] = worksheets;
  if (!signedIn) return <ButtonLink to="/sign-in?next=/worksheets">{t('signIn')}</ButtonLink>;
  if (newest) return <ButtonLink to={`/worksheets/${newest.id}`}>{t('goOn', { title: newest.title })}</ButtonLink>;
  return first ? <StartForm worksheet={first.id} text={t('first')} weight="primary" /> : null;
}

function OwnSheets({ title, sheets }: Listed) {
  const { t } = useWords('worksheets');
  if (sheets.length === 0) return <p className="mb-2 max-w-[36rem] text-pencil">{t('none')}</p>;
  return (
    <table className="ledger mb-2" aria-label={t('own.label', { worksheet: title })}>
      <thead>
        <tr>
          <th scope="col">{t('own.title')}</th>
          <th scope="col">{t('own.changed')}</th>
          <th scope="col">
            <span className="sr-only">{t('own.copy')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr key={sheet.id}>
            <th scope="row">
              <Link to={`/worksheets/${sheet.id}`} className="wrap-anywhere">
                {sheet.title}
              </Link>
            </th>
            <td className="text-small">
              <Moment at={sheet.changedAt} />
            </td>
            <td>
              <Form method="post">
                <input type="hidden" name="intent" value="copy" />
                <input type="hidden" name="sheet" value={sheet.id} />
                <button
                  type="submit"
                  aria-label={t('own.copyOf', { title: sheet.title })}
                  className="min-h-[32px] cursor-pointer text-start text-small text-accent underline"
                >
                  {t('own.copy')}
                </button>
              </Form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Begin({ worksheet: { id, title, sheets }, signedIn }: { worksheet: Listed; signedIn: boolean }) {
  const { t } = useWords('worksheets');
  const [last] = sheets;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {signedIn && (
        <StartForm worksheet={id} text={t('start')} label={t('startOf', { worksheet: title })} weight="secondary" />
      )}
      {signedIn && last && (
        <Form method="post">
          <input type="hidden" name="intent" value="copy" />
          <input type="hidden" name="sheet" value={last.id} />
          <Button weight="secondary" aria-label={t('againOf', { worksheet: title })}>
            {t('again')}
          </Button>
        </Form>
      )}
      <Link
        to={`/worksheets/blank/${id}`}
        aria-label={t('blankOf', { worksheet: title })}
        className="inline-flex min-h-[44px] items-center"
      >
        {t('blank')}
      </Link>
    </div>
  );
}

type Starting = { worksheet: string; text: string; label?: string; weight: 'primary' | 'secondary' };

function StartForm({ worksheet, text, label, weight }: Starting) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="start" />
      <input type="hidden" name="worksheet" value={worksheet} />
      <Button weight={weight} aria-label={label}>
        {text}
      </Button>
    </Form>
  );
}
