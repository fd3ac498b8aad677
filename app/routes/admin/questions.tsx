import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findPolicy } from '~/domain/exams/find-policy.server';
import { sectionTitles } from '~/domain/exams/section-titles.server';
import { listItems } from '~/domain/questions/list-items.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { QuestionBank } from '~/ui/exams/question-bank';

export const handle = { words: ['exams', 'questions'] };

/** What the address asks for; what cannot be asked is not asked. */
const filter = z.object({
  pool: z.enum(['quiz', 'exam']).optional().catch(undefined),
  section: z.string().max(80).optional().catch(undefined),
  status: z.enum(['in-use', 'withdrawn']).optional().catch(undefined),
  text: z.string().max(80).optional().catch(undefined),
  page: z.coerce.number().int().catch(1),
});

export const loader = admin.read(async ({ actor, language, query }) => {
  const { page, ...asked } = filter.parse(Object.fromEntries(query));
  const titleOf = sectionTitles(language);
  return {
    title: translate(language)('exams:admin.questions.title'),
    asked,
    sections: findPolicy().sections.map(({ id }) => ({ value: id, text: titleOf(id) })),
    bank: await listItems(actor, asked, page, language),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Questions() {
  return <QuestionBank {...useLoaderData<typeof loader>()} />;
}
