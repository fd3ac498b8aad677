import { askedResults } from '~/domain/exams/result/asked-results';
import { listResults, RESULTS_A_FILE } from '~/domain/exams/result/list-results.server';
import { FULL_CREDIT } from '~/domain/questions/mark';
import { admin } from '~/http/answer';
import { csvFile } from '~/http/csv';
import { translate } from '~/i18n/words.server';

/** The results as a file for a spreadsheet, filtered as the page is; times in UTC. */
export const loader = admin.read(async ({ actor, language, query, now }) => {
  const { page: _, ...asked } = askedResults.parse(Object.fromEntries(query));
  const t = translate(language);
  const { results } = await listResults(actor, asked, 1, language, RESULTS_A_FILE);
  return csvFile(`greenroom-results-${new Date(now).toISOString().slice(0, 10)}.csv`, [
    [
      t('marking:results.person'),
      t('marking:results.address'),
      t('marking:results.exam'),
      `${t('marking:results.closed')} (UTC)`,
      t('marking:results.points'),
      t('marking:results.total'),
      t('marking:results.result'),
      t('marking:results.revisionHead'),
      t('marking:results.sitting'),
      t('marking:results.digest'),
    ],
    ...results.map((row) => [
      row.name,
      row.email,
      row.exam,
      new Date(row.closedAt).toISOString(),
      Math.round((100 * row.points) / FULL_CREDIT) / 100,
      row.total,
      t(row.passed ? 'marking:passed' : 'marking:failed'),
      row.revision,
      row.sittingId,
      row.digest,
    ]),
  ]);
});
