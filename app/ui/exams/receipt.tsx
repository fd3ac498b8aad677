import type { Result } from '~/domain/exams/result/find-result.server';
import { Button } from '../primitives/button';
import { useHydrated } from '../primitives/hydrated';
import { Moment } from '../primitives/moment';
import { Facts, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** What a candidate keeps of a closed sitting: which, when, how many answers arrived, and the digest of it all. */
export function Receipt({ result }: { result: Result }) {
  const { t } = useWords('exams');
  const { clock } = useFormat();
  const live = useHydrated();
  const { id, title, state, startedAt, deadline, closedAt, answered, items, digest, scorerVersion, ended } = result;
  const closed = t(
    state === 'handed-in' ? 'result.receipt.handedIn' : ended ? 'result.receipt.ended' : 'result.receipt.timedOut',
  );
  return (
    <Section title={t('result.receipt.title')}>
      <p className="mb-1.5 text-pencil">{t('result.receipt.lead')}</p>
      <Facts
        facts={[
          { term: t('result.receipt.exam'), value: title },
          { term: t('result.receipt.sitting'), value: <code className="text-small">{id}</code> },
          { term: t('result.receipt.started'), value: <Moment at={startedAt} /> },
          {
            term: closed,
            value: (
              <>
                <Moment at={closedAt} /> <span suppressHydrationWarning>({clock(closedAt)})</span>
              </>
            ),
          },
          { term: t('result.receipt.deadline'), value: <Moment at={deadline} /> },
          { term: t('result.receipt.answers'), value: t('result.receipt.answersOf', { answered, total: items }) },
          { term: t('result.receipt.digest'), value: <code className="text-small">{digest}</code> },
          { term: t('result.receipt.scorer'), value: scorerVersion },
        ]}
      />
      {live && (
        <Button type="button" weight="secondary" className="mt-2 print:hidden" onClick={() => window.print()}>
          {t('result.receipt.print')}
        </Button>
      )}
    </Section>
  );
}
