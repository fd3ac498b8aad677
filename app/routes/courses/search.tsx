import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { searchLibrary } from '~/domain/courses/search-library.server';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { FoundList } from '~/ui/courses/found-list';
import { lessonPath } from '~/ui/courses/paths';
import { Button } from '~/ui/primitives/button';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['courses'] };

/** Any text may be searched for; what is longer than anybody types is cut before it is looked at or shown again. */
export const loader = anyone.read(({ query, language }) => {
  const asked = (query.get('q') ?? '').slice(0, 200).trim();
  const found = asked ? searchLibrary(asked, language) : [];
  return {
    title: translate(language)('courses:search.title'),
    asked,
    found: found.map(({ key, where, language: of, title, snippet }) => ({
      key,
      to: addressOf(where),
      kind: where.kind,
      language: of,
      title,
      snippet,
    })),
  };
});

function addressOf(where: ReturnType<typeof searchLibrary>[number]['where']): string {
  if (where.kind === 'lesson') return lessonPath(where);
  return where.kind === 'term' ? `/glossary#${where.termId}` : `/worksheets#${where.worksheetId}`;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Greenroom` },
  { name: 'robots', content: 'noindex' },
];

export default function Search() {
  const { asked, found } = useLoaderData<typeof loader>();
  const { t } = useWords('courses');
  return (
    <Page title={t('search.title')} lead={t('search.lead')}>
      <Form method="get" role="search" className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-[16rem]">
          <label htmlFor="q" className="mb-0.5 block font-strong">
            {t('search.label')}
          </label>
          <input
            key={asked}
            id="q"
            name="q"
            type="search"
            defaultValue={asked}
            maxLength={200}
            enterKeyHint="search"
            className="block min-h-[44px] w-full rounded-soft border border-edge bg-sheet px-1.5 py-1 text-body text-ink"
          />
        </div>
        <Button>{t('search.button')}</Button>
      </Form>
      <div className="mt-5">
        {!asked && (
          <Empty title={t('search.start')}>
            <p>{t('search.examples')}</p>
            <ul className="flex flex-wrap gap-x-3">
              {['询盘', 'MOQ', 'order class', '起订量'].map((example) => (
                <li key={example}>
                  <Link to={`/search?q=${encodeURIComponent(example)}`} className="inline-block py-1">
                    {example}
                  </Link>
                </li>
              ))}
            </ul>
            <Link to="/glossary" className="inline-block py-1">
              {t('search.glossary')}
            </Link>
          </Empty>
        )}
        {asked && found.length === 0 && (
          <Empty title={t('search.nothing', { query: asked })}>
            <p>{t('search.tryThis')}</p>
            <Link to="/glossary" className="inline-block py-1">
              {t('search.glossary')}
            </Link>
          </Empty>
        )}
        {found.length > 0 && <FoundList asked={asked} found={found} />}
      </div>
    </Page>
  );
}
