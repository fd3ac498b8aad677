import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { askedResults } from '~/domain/exams/result/asked-results';
import { listResults } from '~/domain/exams/result/list-results.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ResultsPage } from '~/ui/marking/results-page';

export const handle = { words: ['marking', 'exams', 'admin'] };

/** Every result as it stands, filtered and a page at a time. */
export const loader = admin.read(async ({ actor, language, query }) => {
  const { page, ...asked } = askedResults.parse(Object.fromEntries(query));
  return {
    title: translate(language)('marking:results.title'),
    asked,
    found: await listResults(actor, asked, page, language),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Results() {
  return <ResultsPage {...useLoaderData<typeof loader>()} />;
}
