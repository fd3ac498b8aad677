import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { placeFields } from '~/domain/cohorts/roster/place-fields';
import { changePlace } from '~/domain/cohorts/roster/places/change-place.server';
import { findPlaceFor } from '~/domain/cohorts/roster/places/find-place-for.server';
import { invitePlace } from '~/domain/cohorts/roster/places/invite-places.server';
import { makeLinks } from '~/domain/cohorts/roster/places/make-links.server';
import { removePlace } from '~/domain/cohorts/roster/places/remove-place.server';
import { trainer } from '~/http/answer';
import { environment } from '~/http/environment';
import { placeLetter } from '~/i18n/roster-letters.server';
import { PlacePage } from '~/ui/roster/place-page';

export const handle = { words: ['roster', 'cohorts'] };

const done = z.enum(['change', 'invite']).nullable().catch(null);

/** One person on a roster: correcting, inviting, taking off. */
export const loader = trainer.read(async ({ actor, param, query, now }) => {
  const [classId, placeId] = [param('id'), param('place')];
  const { place, mayChange } = await findPlaceFor(actor, { classId, placeId });
  const { id, name, number, email, state, accountName, takenAt, expiresAt } = place;
  return {
    title: name,
    classId,
    place: { id, name, number, email, state, accountName, takenAt, expiresAt },
    mayChange,
    now,
    done: done.parse(query.get('done')),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const sent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), ...placeFields }),
  z.object({ intent: z.literal('invite') }),
  z.object({ intent: z.literal('link') }),
  z.object({ intent: z.literal('remove'), reason: z.string().trim().min(1).max(500) }),
]);

export const action = trainer.write(async ({ actor, param, form, now }) => {
  const [classId, placeId] = [param('id'), param('place')];
  const here = `/classes/${classId}/roster/places/${placeId}`;
  const values = await form(sent);
  if (values.intent === 'link') {
    const [made] = await makeLinks(actor, { classId, placeIds: [placeId] }, now);
    return { made: made ? { link: `${environment().origin}/join/${made.token}`, until: made.expiresAt } : null };
  }
  if (values.intent === 'remove') {
    await removePlace(actor, { classId, placeId, reason: values.reason }, now);
    return redirect(`/classes/${classId}/roster?done=remove`);
  }
  if (values.intent === 'invite') {
    await invitePlace(actor, { classId, placeId, letter: placeLetter(environment().origin) }, now);
  } else {
    const { name, number, email } = values;
    await changePlace(actor, { classId, placeId, name, number, email }, now);
  }
  return redirect(`${here}?done=${values.intent}`);
});

export default function RosterPlace() {
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : null;
  return <PlacePage {...useLoaderData<typeof loader>()} made={made} />;
}
