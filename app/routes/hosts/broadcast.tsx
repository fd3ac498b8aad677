import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { inviteGuest } from '~/domain/hosts/guests/invite-guest.server';
import { withdrawGuest } from '~/domain/hosts/guests/withdraw-guest.server';
import { assignSlot } from '~/domain/hosts/slots/assign-slot.server';
import { cancelSlot } from '~/domain/hosts/slots/cancel-slot.server';
import { findSlot } from '~/domain/hosts/slots/find-slot.server';
import { slotAllows } from '~/domain/hosts/slots/slot-transitions';
import { manager } from '~/http/answer';
import { environment } from '~/http/environment';
import { guestAskedLetter, slotCancelledLetter } from '~/i18n/host-letters.server';
import { AssignHost, CancelSlot, SlotGuests } from '~/ui/hosts/slot-acts';
import { SlotFacts } from '~/ui/hosts/slot-facts';
import { Notice } from '~/ui/primitives/form';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['board', 'hosts', 'trade'] };

const done = z.enum(['assigned', 'invited', 'withdrawn']).nullable().catch(null);

/** One broadcast: who hosts it, who joins, who is cleared then. */
export const loader = manager.read(async ({ actor, param, now, query }) => {
  const { title, state, store, ...slot } = await findSlot(actor, param('id'), now);
  return {
    title,
    state,
    store: { name: store.name, platform: store.platform },
    ...slot,
    may: {
      assign: slotAllows('assign', state),
      invite: slotAllows('invite', state),
      cancel: slotAllows('cancel', state),
    },
    done: done.parse(query.get('done')),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const guest = z.string().trim().min(1).max(254);
const change = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('assign'),
    personId: z.string().min(1).max(80).optional(),
  }),
  z.object({ intent: z.literal('guest'), act: z.enum(['invite', 'withdraw']), guest }),
  z.object({ intent: z.literal('remove'), guest }),
  z.object({ intent: z.literal('cancel'), sure: z.literal('on') }),
]);

export const action = manager.write(async ({ actor, param, form, now }) => {
  const slotId = param('id');
  const wanted = await form(change);
  const { origin } = environment();
  const back = (told: string) => redirect(`/team/broadcasts/${slotId}?done=${told}`);
  switch (wanted.intent) {
    case 'assign':
      await assignSlot(actor, { slotId, personId: wanted.personId ?? null }, now);
      return back('assigned');
    case 'guest':
    case 'remove':
      if (wanted.intent === 'guest' && wanted.act === 'invite') {
        await inviteGuest(actor, { slotId, guest: wanted.guest, letter: guestAskedLetter(origin) }, now);
        return back('invited');
      }
      await withdrawGuest(actor, { slotId, guest: wanted.guest }, now);
      return back('withdrawn');
    case 'cancel':
      await cancelSlot(actor, { slotId, letter: slotCancelledLetter(origin) }, now);
      return redirect('/team/broadcasts?done=cancel');
  }
});

export default function Broadcast() {
  const { done, may, ...slot } = useLoaderData<typeof loader>();
  const { t } = useWords('board');
  return (
    <Page above={<Link to="/team/broadcasts">{t('slots.title')}</Link>} title={slot.title}>
      {done && <Notice>{t(`slot.${done}`)}</Notice>}
      <div className="mt-3">
        <SlotFacts slot={slot} />
      </div>
      {may.assign && (
        <Section title={t('slot.assign')}>
          <AssignHost candidates={slot.candidates} present={slot.host?.personId ?? ''} />
        </Section>
      )}
      <Section title={t('slot.guests')} id="guests">
        <SlotGuests guests={slot.guests} may={may.invite} over={slot.state === 'over'} />
      </Section>
      {may.cancel && (
        <Section title={t('slot.cancel')} id="cancel">
          <CancelSlot />
        </Section>
      )}
    </Page>
  );
}
