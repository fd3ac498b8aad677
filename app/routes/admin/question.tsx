import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findShortages } from '~/domain/exams/policy/find-shortages.server';
import { previewShortages } from '~/domain/exams/policy/preview-shortages.server';
import { sectionTitles } from '~/domain/exams/policy/section-titles.server';
import { findItemStatistics } from '~/domain/exams/statistics/find-item-statistics.server';
import { findItem } from '~/domain/questions/bank/find-item.server';
import { restoreItem } from '~/domain/questions/bank/restore-item.server';
import { withdrawItem } from '~/domain/questions/bank/withdraw-item.server';
import { startDraft } from '~/domain/questions/drafts/start-draft.server';
import { admin } from '~/http/answer';
import { WholeItemPage } from '~/ui/bank/whole-item';

export const handle = { words: ['bank', 'questions', 'statistics', 'admin'] };

const doneField = z.enum(['published', 'withdraw', 'restore']).nullable().catch(null);

/** One item whole, key included: for admins only. */
export const loader = admin.read(async ({ actor, param, query, language }) => {
  const compared = { before: query.get('before') ?? undefined, after: query.get('after') ?? undefined };
  const item = await findItem(actor, param('id'), compared);
  const titleOf = sectionTitles(language);
  const shortages = item.withdrawnAt === null ? await previewShortages(actor, item.id) : [];
  return {
    item,
    section: titleOf(item.section),
    shortages: shortages.map((shortage) => ({ ...shortage, title: titleOf(shortage.section) })),
    statistics: item.pool === 'exam' ? await findItemStatistics(actor, item.id, language) : null,
    done: doneField.parse(query.get('done')),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.item.id ?? ''} · Greenroom` }];

const reason = z.string().trim().min(1).max(500);
const act = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('edit') }),
  z.object({ intent: z.literal('withdraw'), reason, accepted: z.boolean().default(false) }),
  z.object({ intent: z.literal('restore'), reason }),
]);

export const action = admin.write(async ({ actor, param, form, now }) => {
  const itemId = param('id');
  const asked = await form(act);
  if (asked.intent === 'edit') {
    const { id } = await startDraft(actor, { itemId }, now);
    return redirect(`/admin/questions/drafts/${id}`);
  }
  if (asked.intent === 'withdraw') await withdrawItem(actor, { itemId, ...asked }, findShortages, now);
  else await restoreItem(actor, { itemId, reason: asked.reason }, now);
  return redirect(`/admin/questions/${itemId}?done=${asked.intent}`);
});

export default function Question() {
  return <WholeItemPage {...useLoaderData<typeof loader>()} />;
}
