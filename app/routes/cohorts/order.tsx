import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { classAllows } from '~/domain/cohorts/class-allows';
import { offerHandOver } from '~/domain/cohorts/hand-overs/offer-hand-over.server';
import { withdrawHandOver } from '~/domain/cohorts/hand-overs/withdraw-hand-over.server';
import { agreeToOrder } from '~/domain/cohorts/orders/agree-to-order.server';
import { changeTerms } from '~/domain/cohorts/orders/change-terms.server';
import { findOrder } from '~/domain/cohorts/orders/find-order.server';
import { moveOrder } from '~/domain/cohorts/orders/move-order.server';
import { orderStates } from '~/domain/cohorts/orders/order';
import { dayField, restFields, seatsField } from '~/domain/cohorts/orders/order-fields';
import { endShortlisting } from '~/domain/cohorts/shortlist/end-shortlisting.server';
import { shortlistPerson } from '~/domain/cohorts/shortlist/shortlist-person.server';
import { appointMentor } from '~/domain/cohorts/staff/appoint-mentor.server';
import { endAppointment } from '~/domain/cohorts/staff/end-appointment.server';
import { listPossibleMentors } from '~/domain/cohorts/staff/list-possible-mentors.server';
import { listTeams } from '~/domain/cohorts/teams/list-teams.server';
import { content } from '~/domain/content.server';
import { findOrderReadiness } from '~/domain/readiness/find-order-readiness.server';
import { listHandedOver } from '~/domain/readiness/list-handed-over.server';
import { listSharedPeople } from '~/domain/readiness/list-shared-people.server';
import { askedSharing, sortShared } from '~/domain/readiness/shared-people';
import { trainer } from '~/http/answer';
import { environment } from '~/http/environment';
import { handOverLetter, orderLetter } from '~/i18n/order-letters.server';
import { OrderPage } from '~/ui/orders/order-page';

export const handle = { words: ['orders', 'cohorts', 'trade', 'hosts', 'readiness'] };

const done = z
  .enum([
    'proposed',
    'agree',
    'change',
    'redraft',
    'move',
    'leave',
    'mentor',
    'end',
    'list',
    'unlist',
    'offer',
    'withdraw',
  ])
  .nullable()
  .catch(null);

/** An order as its reader's side has it; for the enterprise, with the people who let it see them. */
export const loader = trainer.read(async ({ actor, param, query, now, language, zone }) => {
  const { enterprise, university, class: opened, ...order } = await findOrder(actor, param('id'));
  const buys = order.side === 'enterprise';
  const people = buys && opened ? await listSharedPeople(actor, order.id, now) : [];
  const asked = askedSharing(query);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return {
    title: order.terms.title,
    ...order,
    names: { enterprise: enterprise[language], university: university[language] },
    class: opened && { id: opened.id, name: opened.name[language], members: opened.members },
    neededOn: day.format(order.terms.neededBy),
    courses: content().library.courses.map(({ id, title }) => ({ id, title: title[language] })),
    readiness: await findOrderReadiness(actor, order.id, now),
    possibleMentors: buys && classAllows(order.state, 'change-staff') ? await listPossibleMentors(actor) : null,
    now,
    ...asked,
    people: people.map(({ personId, name, note, handOver }) => ({ personId, name, note, handOver })),
    shown: sortShared(people, asked),
    taken: await listHandedOver(actor, order.id),
    teams: buys ? (await listTeams(actor)).map(({ id, ...name }) => ({ id, name: name[language] })) : [],
    offers: classAllows(order.state, 'hand-over'),
    done: done.parse(query.get('done')),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const id = z.string().min(1).max(80);
const note = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((text) => text ?? '');
const terms = { seen: id, seats: seatsField, neededOn: dayField, neededOnBefore: dayField };
const moved = { to: z.enum(orderStates), reason: note(500) };
const act = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('agree'), seen: id }),
  z.object({ intent: z.literal('change'), ...terms }),
  z.object({ intent: z.literal('redraft'), ...terms, ...restFields }),
  z.object({ intent: z.literal('move'), ...moved }),
  z.object({ intent: z.literal('leave'), ...moved }),
  z.object({ intent: z.literal('mentor'), personId: id }),
  z.object({ intent: z.literal('end'), staffId: id }),
  z.object({ intent: z.literal('list'), personId: id, note: note(300) }),
  z.object({ intent: z.literal('unlist'), personId: id }),
  z.object({ intent: z.literal('offer'), personId: id, teamId: id.optional().transform((team) => team ?? null) }),
  z.object({ intent: z.literal('withdraw'), handOverId: id }),
]);

export const action = trainer.write(async ({ actor, param, form, zone, now }) => {
  const wanted = await form(act);
  const orderId = param('id');
  const { origin } = environment();
  const letter = orderLetter(origin);
  if (wanted.intent === 'agree') await agreeToOrder(actor, { orderId, ...wanted, letter }, now);
  else if (wanted.intent === 'change' || wanted.intent === 'redraft') {
    const { intent, seen, seats, neededOn, neededOnBefore, ...rest } = wanted;
    const day = neededOn === neededOnBefore ? null : neededOn;
    const changed = { orderId, seen, seats, neededOn: day, zone, letter };
    await changeTerms(actor, { ...changed, rest: 'title' in rest ? rest : null }, now);
  } else if (wanted.intent === 'move' || wanted.intent === 'leave') {
    await moveOrder(actor, { orderId, to: wanted.to, reason: wanted.reason || null, letter }, now);
  } else if (wanted.intent === 'mentor') await appointMentor(actor, { orderId, ...wanted }, now);
  else if (wanted.intent === 'end') await endAppointment(actor, wanted, now);
  else if (wanted.intent === 'list') await shortlistPerson(actor, { orderId, ...wanted }, now);
  else if (wanted.intent === 'unlist') await endShortlisting(actor, { orderId, ...wanted }, now);
  else if (wanted.intent === 'offer') {
    await offerHandOver(actor, { orderId, ...wanted, letter: handOverLetter(origin) }, now);
  } else await withdrawHandOver(actor, wanted, now);
  return redirect(`/orders/${orderId}?done=${wanted.intent}`);
});

export default function Order() {
  return <OrderPage order={useLoaderData<typeof loader>()} />;
}
