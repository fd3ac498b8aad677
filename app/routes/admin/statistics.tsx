import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findPolicy } from '~/domain/exams/policy/find-policy.server';
import { sectionTitles } from '~/domain/exams/policy/section-titles.server';
import { askedStatistics } from '~/domain/exams/statistics/asked-statistics';
import { listExamStatistics } from '~/domain/exams/statistics/list-exam-statistics.server';
import { listItemStatistics } from '~/domain/exams/statistics/list-item-statistics.server';
import { pickStatistics } from '~/domain/exams/statistics/sort-statistics';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { StatisticsPage } from '~/ui/statistics/statistics-page';

export const handle = { words: ['statistics', 'questions', 'exams', 'admin'] };

/** What closed sittings say of each exam and of each of its items, filtered and sorted as the address asks. */
export const loader = admin.read(async ({ actor, language, query }) => {
  const asked = askedStatistics.parse(Object.fromEntries(query));
  const titleOf = sectionTitles(language);
  const shown = pickStatistics(await listItemStatistics(actor, language), asked);
  return {
    title: translate(language)('statistics:title'),
    asked,
    sections: findPolicy().sections.map(({ id }) => ({ value: id, text: titleOf(id) })),
    exams: await listExamStatistics(actor),
    items: shown.map(({ choices: _, ...item }) => ({ ...item, section: titleOf(item.section) })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Statistics() {
  return <StatisticsPage {...useLoaderData<typeof loader>()} />;
}
