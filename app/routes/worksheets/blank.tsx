import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findWorksheet } from '~/domain/worksheets/find-worksheet.server';
import { showWorksheet } from '~/domain/worksheets/show-worksheet';
import { startAnswers } from '~/domain/worksheets/start-answers';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { BlankPage } from '~/ui/worksheets/blank-page';

export const handle = { words: ['worksheets'] };

/** A worksheet that nobody has filled in, to print. */
export const loader = anyone.read(({ param, language }) => {
  const worksheet = findWorksheet(param('worksheet'));
  return {
    title: translate(language)('worksheets:paper.blank', { worksheet: worksheet.title[language] }),
    worksheet: showWorksheet(worksheet, language),
    answers: startAnswers(worksheet, language),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Blank() {
  return <BlankPage {...useLoaderData<typeof loader>()} />;
}
