import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { endBadge } from '~/domain/hosts/live/end-badge.server';
import { findOwnBadges } from '~/domain/hosts/live/find-own-badges.server';
import { makeBadge } from '~/domain/hosts/live/make-badge.server';
import { person } from '~/http/answer';
import { environment } from '~/http/environment';
import { translate } from '~/i18n/words.server';
import { MadeBadge, MakeBadge, StandingBadges, ToShowIt } from '~/ui/live/own-badges';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['badge'] };

export const loader = person.read(async ({ actor, now, language }) => ({
  title: translate(language)('badge:title'),
  ...(await findOwnBadges(actor, now)),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const id = z.string().min(1).max(80);
const asked = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('make'), store: z.string().max(80).default('') }),
  z.object({ intent: z.literal('end'), badge: id }),
]);

/** The address a badge was made with is in this one answer and nowhere else. */
export const action = person.write(async ({ actor, form, now }) => {
  const sent = await form(asked);
  if (sent.intent === 'end') {
    await endBadge(actor, sent.badge, now);
    return redirect('/host/badge');
  }
  const token = await makeBadge(actor, sent.store || null, now);
  return { address: `${environment().origin}/badge/${token}` };
});

export default function HostBadge() {
  const { title, hasAccount, badges, light, stores } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'address' in answer ? answer.address : null;
  const { t } = useWords('badge');
  if (!hasAccount) {
    return (
      <Page title={title} lead={t('lead')}>
        <Empty title={t('noAccount')}>{t('noAccountHint')}</Empty>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t('lead')}>
      {light !== 'green' && <p className="mb-4 max-w-[40rem]">{t('notCleared')}</p>}
      {made && <MadeBadge address={made} />}
      <MakeBadge stores={stores} again={made !== null} />
      <StandingBadges badges={badges} />
      <ToShowIt />
    </Page>
  );
}
