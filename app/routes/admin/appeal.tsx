import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { decideAppeal } from '~/domain/exams/appeals/decide-appeal.server';
import { findAppeal } from '~/domain/exams/appeals/find-appeal.server';
import { admin } from '~/http/answer';
import { environment } from '~/http/environment';
import { appealDecidedLetter } from '~/i18n/letters.server';
import { translate } from '~/i18n/words.server';
import { AppealPage } from '~/ui/marking/appeal-page';

export const handle = { words: ['marking', 'questions', 'admin'] };

/** One appeal with all it takes to decide it, keys included. */
export const loader = admin.read(async ({ actor, param, query, language }) => {
  const appeal = await findAppeal(actor, param('id'), language);
  const title = translate(language)('marking:decision.title', { name: appeal.name, item: appeal.itemId });
  return { title, appeal, decided: query.get('done') === 'decided' };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const decision = z.object({
  outcome: z.enum(['upheld', 'dismissed']),
  answer: z.string().trim().min(20).max(2000),
});

/** Decides. An appeal that is upheld leads on to what a ruling on the question would change. */
export const action = admin.write(async ({ actor, param, form, now }) => {
  const appealId = param('id');
  const { outcome, answer } = await form(decision);
  const letter = appealDecidedLetter(environment().origin);
  const { version } = await decideAppeal(actor, { appealId, outcome, answer, letter }, now);
  if (outcome === 'upheld') return redirect(`/admin/exam/rulings/new?version=${version}#what`);
  return redirect(`/admin/exam/appeals/${appealId}?done=decided`);
});

export default function Appeal() {
  const { title, appeal, decided } = useLoaderData<typeof loader>();
  return <AppealPage title={title} appeal={appeal} decided={decided} />;
}
