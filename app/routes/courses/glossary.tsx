import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { content } from '~/domain/content.server';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Page } from '~/ui/primitives/page';
import { useFormat, useWords } from '~/ui/primitives/words';

export const handle = { words: ['courses'] };

/** Every term in both languages, in the order of the reader's. */
export const loader = anyone.read(({ language }) => {
  const other = language === 'en' ? 'zh' : 'en';
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en');
  const terms = content().library.glossary.map(({ id, term, meaning, aka }) => ({
    id,
    term: term[language],
    other: term[other],
    meaning: meaning[language],
    aka: aka?.[language] ?? [],
  }));
  return {
    title: translate(language)('courses:glossary.title'),
    otherLanguage: other === 'zh' ? 'zh-CN' : 'en',
    terms: terms.sort((a, b) => compare(a.term, b.term)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Glossary() {
  const { terms, otherLanguage } = useLoaderData<typeof loader>();
  const { t } = useWords('courses');
  const { list } = useFormat();
  return (
    <Page title={t('glossary.title')} lead={t('glossary.lead')} wide>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('glossary.term')}</th>
            <th scope="col">{t('glossary.other')}</th>
            <th scope="col">{t('glossary.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ id, term, other, meaning, aka }) => (
            <tr key={id} id={id} className="target:bg-wash">
              <th scope="row" className="wide:w-[14rem]">
                {term}
              </th>
              <td lang={otherLanguage} className="wide:w-[12rem]">
                {other}
              </td>
              <td className="max-w-[41rem]">
                {meaning}
                {aka.length > 0 && (
                  <span className="block text-small text-pencil">{t('glossary.aka', { names: list(aka) })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
