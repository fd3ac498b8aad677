import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { changeDraft } from '~/domain/questions/drafts/change-draft.server';
import { discardDraft } from '~/domain/questions/drafts/discard-draft.server';
import { findDraft } from '~/domain/questions/drafts/find-draft.server';
import { publishDraft } from '~/domain/questions/drafts/publish-draft.server';
import { readShaping } from '~/domain/questions/drafts/shape-names';
import { writtenDraft } from '~/domain/questions/drafts/written-draft';
import { admin } from '~/http/answer';
import { message } from '~/i18n/message';
import { translate } from '~/i18n/words.server';
import { DraftEditor } from '~/ui/bank/draft-editor';

export const handle = { words: ['drafting', 'bank', 'questions', 'admin'] };

const shownField = z.enum(['saved', 'unfinished']).nullable().catch(null);

export const loader = admin.read(async ({ actor, param, query, language }) => {
  const draft = await findDraft(actor, param('id'), language);
  const t = translate(language);
  return {
    title: draft.itemId ? t('drafting:titleVersion', { id: draft.itemId }) : t('drafting:titleNew'),
    draft,
    shown: shownField.parse(query.get('shown')),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const sent = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('write'),
    act: z.string().max(40).default('save'),
    ...writtenDraft.shape,
  }),
  z.object({ intent: z.literal('discard'), sure: z.literal('on', { message: message('drafting:discardUnticked') }) }),
]);

/** Whatever button was pressed, what is written is kept first. */
export const action = admin.write(async ({ actor, param, form, now }) => {
  const draftId = param('id');
  const asked = await form(sent);
  if (asked.intent === 'discard') {
    await discardDraft(actor, draftId, now);
    return redirect('/admin/questions?discarded#drafts');
  }
  const { intent: _, act, ...written } = asked;
  const shaping = readShaping(act);
  await changeDraft(actor, { draftId, written, shaping }, now);
  const here = `/admin/questions/drafts/${draftId}`;
  if (shaping)
    return redirect(`${here}#${shaping.question === null ? '' : `questions-${shaping.question}-`}${shaping.list}`);
  if (act !== 'publish' && act !== 'publish-restore') return redirect(`${here}?shown=saved`);
  const { problems } = await findDraft(actor, draftId, 'en');
  if (problems.length > 0) return redirect(`${here}?shown=unfinished`);
  const { itemId } = await publishDraft(actor, { draftId, restore: act === 'publish-restore' }, now);
  return redirect(`/admin/questions/${itemId}?done=published`);
});

export default function QuestionDraft() {
  const { draft, title, shown } = useLoaderData<typeof loader>();
  return <DraftEditor key={`${draft.id} ${draft.updatedAt}`} draft={draft} title={title} shown={shown} />;
}
