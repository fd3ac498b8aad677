import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { bookSeat } from '~/domain/exams/rooms/book-seat.server';
import { cancelRoom } from '~/domain/exams/rooms/cancel-room.server';
import { changeRoom } from '~/domain/exams/rooms/change-room.server';
import { endRoom } from '~/domain/exams/rooms/end-room.server';
import { endSitting } from '~/domain/exams/rooms/end-sitting.server';
import { extendRoom } from '~/domain/exams/rooms/extend-room.server';
import { findRoom } from '~/domain/exams/rooms/find-room.server';
import { releaseSeat } from '~/domain/exams/rooms/release-seat.server';
import { countStandings, roomOrders } from '~/domain/exams/rooms/room-standing';
import { LONGEST_EXTENSION } from '~/domain/exams/sitting/lengthen-sitting.server';
import { momentField } from '~/domain/exams/windows/moment-field';
import { trainer } from '~/http/answer';
import { RoomPage } from '~/ui/rooms/room-page';
import { RoomWall } from '~/ui/rooms/room-wall';

/** A wall is shown without the site around it. */
const isWall = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'view' in data && data.view === 'wall';

export const handle = { bare: isWall, words: ['examrooms', 'cohorts'] };

const order = z.enum(roomOrders).catch('name');
const done = z
  .object({
    what: z.enum(['opened', 'change', 'book', 'release', 'extend', 'end', 'end-one']),
    count: z.coerce.number().int().min(0).catch(0),
  })
  .nullable()
  .catch(null);

/** A room of a class: who is where; `?view=wall` for everybody's eyes, without a name in it. */
export const loader = trainer.read(async ({ actor, param, query, language, now }) => {
  const classId = param('id');
  const room = await findRoom(actor, { classId, roomId: param('room') }, language, now);
  const title = `${room.title} · ${room.className}`;
  if (query.get('view') === 'wall') {
    const { id, code, opensAt, closesAt, state, over, exam } = room;
    const shown = { id, title: room.title, code, opensAt, closesAt, state, over, exam };
    return { view: 'wall' as const, title, classId, now, room: shown, counts: countStandings(room.people, now) };
  }
  return {
    view: 'list' as const,
    title,
    classId,
    now,
    room,
    order: order.parse(query.get('sort')),
    /** A sitting, or the end, that the lecturer has asked about. */
    asked: query.get('sitting') ?? query.get('ask') ?? '',
    done: done.parse({ what: query.get('done'), count: query.get('count') ?? 0 }),
  };
});

const reason = z.string().trim().min(1).max(500);
const minutes = z.coerce.number().int().min(1).max(LONGEST_EXTENSION);
const id = z.string().max(80);

const change = (zone: string) =>
  z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('extend'), minutes, reason }),
    z.object({ intent: z.literal('extend-one'), sittingId: id, minutes, reason }),
    z.object({ intent: z.literal('end'), reason }),
    z.object({ intent: z.literal('end-one'), sittingId: id, reason }),
    z.object({ intent: z.literal('book'), personId: id }),
    z.object({ intent: z.literal('release'), seatOf: id }),
    z.object({ intent: z.literal('cancel'), reason }),
    z.object({
      intent: z.literal('change'),
      title: z.string().trim().min(1).max(120),
      opensAt: momentField(zone),
      closesAt: momentField(zone),
    }),
  ]);

export const action = trainer.write(async ({ actor, param, form, language, now }) => {
  const where = { classId: param('id'), roomId: param('room') };
  const seat = (personId: string) => ({ classId: where.classId, windowId: where.roomId, personId });
  const { zone } = await findRoom(actor, where, language, now);
  const values = await form(change(zone));
  const back = (what: string, count = 0) =>
    redirect(`/classes/${where.classId}/rooms/${where.roomId}?done=${what}&count=${count}`);
  switch (values.intent) {
    case 'extend':
      return back('extend', (await extendRoom(actor, where, values, now)).extended);
    case 'extend-one':
      await extendRoom(actor, { ...where, sittingId: values.sittingId }, values, now);
      return back('extend', 1);
    case 'end':
      return back('end', (await endRoom(actor, where, values.reason, now)).closed);
    case 'end-one':
      await endSitting(actor, { ...where, sittingId: values.sittingId }, values.reason, now);
      return back('end-one');
    case 'book':
      await bookSeat(actor, seat(values.personId), now);
      return back('book');
    case 'release':
      await releaseSeat(actor, seat(values.seatOf), now);
      return back('release');
    case 'change':
      await changeRoom(actor, where, values, now);
      return back('change');
    case 'cancel':
      await cancelRoom(actor, where, values.reason, now);
      return redirect(`/classes/${where.classId}/rooms?done=cancel`);
  }
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Room() {
  const shown = useLoaderData<typeof loader>();
  return shown.view === 'wall' ? <RoomWall {...shown} /> : <RoomPage {...shown} />;
}
