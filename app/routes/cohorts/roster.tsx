import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { beginImport } from '~/domain/cohorts/roster/imports/begin-import.server';
import { placeFields } from '~/domain/cohorts/roster/place-fields';
import { addPlace } from '~/domain/cohorts/roster/places/add-place.server';
import { inviteAll } from '~/domain/cohorts/roster/places/invite-places.server';
import { listPlaces } from '~/domain/cohorts/roster/places/list-places.server';
import { ROSTER_BYTES, ROSTER_ROWS } from '~/domain/cohorts/roster/roster-file';
import { trainer } from '~/http/answer';
import { environment } from '~/http/environment';
import { placeLetter } from '~/i18n/roster-letters.server';
import { translate } from '~/i18n/words.server';
import { RosterPage } from '~/ui/roster/roster-page';

export const handle = { words: ['roster', 'cohorts'] };

const asked = z.object({
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  done: z.enum(['add', 'invite', 'remove', 'discard']).nullable().catch(null),
  count: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

/** Who is expected in a class and who has come. */
export const loader = trainer.read(async ({ actor, param, query, language }) => {
  const { q, page, done, count } = asked.parse({
    q: query.get('q') ?? '',
    page: query.get('page') ?? 1,
    done: query.get('done'),
    count: query.get('count') ?? 0,
  });
  const classId = param('id');
  const { name, places, ...roster } = await listPlaces(actor, { classId, text: q || undefined, page });
  return {
    title: translate(language)('roster:of', { class: name[language] }),
    classId,
    ...{ q, done, count },
    ...roster,
    places: places.map(({ id, name: named, number, email, state, accountName }) => ({
      ...{ id, name: named, number, email, state },
      accountName: accountName === named ? null : accountName,
    })),
    limits: { megabytes: ROSTER_BYTES / 1024 / 1024, rows: ROSTER_ROWS },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const sent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('upload') }),
  z.object({ intent: z.literal('add'), ...placeFields }),
  z.object({ intent: z.literal('invite') }),
]);

export const action = trainer.write(async ({ actor, param, form, file, now }) => {
  const classId = param('id');
  const roster = `/classes/${classId}/roster`;
  const { intent, ...values } = await form(sent);
  if (intent === 'upload') {
    const id = await beginImport(actor, { classId, file: await file('file') }, now);
    return redirect(`${roster}/imports/${id}`);
  }
  if (intent === 'invite') {
    const count = await inviteAll(actor, { classId, letter: placeLetter(environment().origin) }, now);
    return redirect(`${roster}?done=invite&count=${count}`);
  }
  if ('name' in values) await addPlace(actor, { classId, ...values }, now);
  return redirect(`${roster}?done=add`);
});

export default function Roster() {
  return <RosterPage {...useLoaderData<typeof loader>()} />;
}
