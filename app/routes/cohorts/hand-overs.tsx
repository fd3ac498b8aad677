import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerHandOver } from '~/domain/cohorts/hand-overs/answer-hand-over.server';
import { listOwnHandOvers } from '~/domain/cohorts/hand-overs/list-own-hand-overs.server';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { HandOverOffer } from '~/ui/orders/hand-over-offer';
import { Notice } from '~/ui/primitives/form';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['classes'] };

const done = z.enum(['accept', 'decline']).nullable().catch(null);

/** What enterprises that ordered one's classes offer, and what of oneself they see. */
export const loader = person.read(async ({ actor, language, query }) => {
  const offers = await listOwnHandOvers(actor);
  return {
    title: translate(language)('classes:handOvers.title'),
    done: done.parse(query.get('done')),
    offers: offers.map(({ className, enterprise, team, ...offer }) => ({
      ...offer,
      className: className[language],
      enterprise: enterprise[language],
      team: team?.[language] ?? null,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const answered = z.object({ handOverId: z.string().min(1).max(80), answer: z.enum(['accept', 'decline']) });

export const action = person.write(async ({ actor, form, now }) => {
  const wanted = await form(answered);
  await answerHandOver(actor, wanted, now);
  return redirect(`/hand-overs?done=${wanted.answer}`);
});

export default function HandOvers() {
  const { title, done: answer, offers } = useLoaderData<typeof loader>();
  const { t } = useWords('classes');
  return (
    <Page title={title} lead={t('handOvers.lead')}>
      {answer && <Notice>{t(`handOvers.done.${answer}`)}</Notice>}
      {offers.length === 0 ? (
        <Empty title={t('handOvers.emptyTitle')}>{t('handOvers.empty')}</Empty>
      ) : (
        offers.map((offer) => <HandOverOffer key={offer.id} offer={offer} />)
      )}
    </Page>
  );
}
