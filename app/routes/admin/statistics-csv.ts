import { sectionTitles } from '~/domain/exams/policy/section-titles.server';
import { askedStatistics } from '~/domain/exams/statistics/asked-statistics';
import { listItemStatistics } from '~/domain/exams/statistics/list-item-statistics.server';
import { pickStatistics } from '~/domain/exams/statistics/sort-statistics';
import { admin } from '~/http/answer';
import { csvFile } from '~/http/csv';
import { translate } from '~/i18n/words.server';

/** The statistics as a file for a spreadsheet, in the reader's language, filtered and sorted as the page is. */
export const loader = admin.read(async ({ actor, language, query, now }) => {
  const asked = askedStatistics.parse(Object.fromEntries(query));
  const t = translate(language);
  const titleOf = sectionTitles(language);
  const rows = pickStatistics(await listItemStatistics(actor, language), asked);
  const round = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);
  return csvFile(`greenroom-statistics-${new Date(now).toISOString().slice(0, 10)}.csv`, [
    [
      t('statistics:sort.item'),
      t('statistics:columns.section'),
      t('statistics:columns.type'),
      t('statistics:sort.sat'),
      t('statistics:sort.facility'),
      t('statistics:sort.discrimination'),
      t('statistics:sort.papers'),
      t('statistics:columns.flags'),
    ],
    ...rows.map((row) => [
      row.itemId,
      titleOf(row.section),
      t(`questions:types.${row.type}`),
      row.sat,
      round(row.facility),
      round(row.discrimination),
      row.papers,
      row.flags.map(({ flag }) => t(`statistics:flags.${flag}`)).join('; '),
    ]),
  ]);
});
