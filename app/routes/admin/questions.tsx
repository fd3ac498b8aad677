import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findPolicy } from '~/domain/exams/policy/find-policy.server';
import { sectionTitles } from '~/domain/exams/policy/section-titles.server';
import { itemFilter } from '~/domain/questions/bank/asked-items';
import { listItems } from '~/domain/questions/bank/list-items.server';
import { listDrafts } from '~/domain/questions/drafts/list-drafts.server';
import { listLessons } from '~/domain/questions/drafts/list-lessons.server';
import { startDraft } from '~/domain/questions/drafts/start-draft.server';
import { countExports } from '~/domain/questions/interchange/count-exports.server';
import { itemTypes } from '~/domain/questions/item';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { QuestionBank } from '~/ui/bank/question-bank';

export const handle = { words: ['bank', 'questions', 'admin'] };

const pageField = z.coerce.number().int().catch(1);
const doneField = z
  .object({ drafts: z.coerce.number().int().min(0).max(1e4), published: z.coerce.number().int().min(0).max(1e4) })
  .nullable()
  .catch(null);

export const loader = admin.read(async ({ actor, language, query }) => {
  const asked = itemFilter.parse(Object.fromEntries(query));
  const titleOf = sectionTitles(language);
  return {
    title: translate(language)('bank:title'),
    asked,
    sections: findPolicy().sections.map(({ id }) => ({ value: id, text: titleOf(id) })),
    lessons: listLessons().map((lesson) => ({ value: lesson.id, text: `${lesson.id} ${lesson[language].title}` })),
    items: await listItems(actor, asked, pageField.parse(query.get('page') ?? 1), language),
    drafting: await listDrafts(actor, language),
    exports: await countExports(actor, asked),
    done: query.has('discarded')
      ? ('discarded' as const)
      : doneField.parse(query.has('drafts') ? Object.fromEntries(query) : null),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const start = z.object({ intent: z.literal('start'), type: z.enum(itemTypes), pool: z.enum(['quiz', 'exam']) });

export const action = admin.write(async ({ actor, form, now }) => {
  const { type, pool } = await form(start);
  const { id } = await startDraft(actor, { type, pool }, now);
  return redirect(`/admin/questions/drafts/${id}`);
});

export default function Questions() {
  return <QuestionBank {...useLoaderData<typeof loader>()} />;
}
