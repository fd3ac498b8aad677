import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { passwordField } from '~/domain/people/account-fields';
import { findOwnAge } from '~/domain/privacy/age/find-own-age.server';
import { stateAge } from '~/domain/privacy/age/state-age.server';
import { askErasure } from '~/domain/privacy/erasure/ask-erasure.server';
import { findOwnErasure } from '~/domain/privacy/erasure/find-own-erasure.server';
import { takeBackErasure } from '~/domain/privacy/erasure/take-back-erasure.server';
import { person } from '~/http/answer';
import { environment } from '~/http/environment';
import { erasureAskedLetter, erasureTakenBackLetter } from '~/i18n/erasure-letters.server';
import { translate } from '~/i18n/words.server';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { AskErasure, StandingErasure, StateAge, TakeCopy } from '~/ui/privacy/own-data';

export const handle = { words: ['privacy'] };

const done = z.enum(['age', 'erase', 'take-back']).nullable().catch(null);

/** What a person may do about what is held on them. */
export const loader = person.read(async ({ actor, now, query, language }) => {
  return {
    title: translate(language)('privacy:data.title'),
    done: done.parse(query.get('done')),
    email: actor.email,
    ofAgeOn: await findOwnAge(actor, now),
    erasure: await findOwnErasure(actor),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const change = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('age'),
    bornIn: z
      .string()
      .trim()
      .regex(/^\d{4}-\d{2}$/, 'fields:unusable'),
  }),
  z.object({ intent: z.literal('erase'), currentPassword: passwordField }),
  z.object({ intent: z.literal('take-back') }),
]);

export const action = person.write(async ({ actor, form, now }) => {
  const wanted = await form(change);
  const { origin } = environment();
  if (wanted.intent === 'age') await stateAge(actor, wanted, now);
  else if (wanted.intent === 'erase') await askErasure(actor, { ...wanted, letter: erasureAskedLetter(origin) }, now);
  else await takeBackErasure(actor, { letter: erasureTakenBackLetter(origin) }, now);
  return redirect(`/account/data?done=${wanted.intent}#${wanted.intent === 'age' ? 'age' : 'erasure'}`);
});

export default function OwnData() {
  const { title, done: saved, email, ofAgeOn, erasure } = useLoaderData<typeof loader>();
  const { t } = useWords('privacy');
  return (
    <Page above={<Link to="/account">{t('data.back')}</Link>} title={title} lead={t('data.lead')}>
      <TakeCopy />
      <StateAge ofAgeOn={ofAgeOn} saved={saved === 'age'} />
      {erasure ? (
        <StandingErasure dueAt={erasure.dueAt} />
      ) : (
        <AskErasure email={email} takenBack={saved === 'take-back'} />
      )}
    </Page>
  );
}
