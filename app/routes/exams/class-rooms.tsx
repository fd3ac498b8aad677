import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findRoomPlan } from '~/domain/exams/rooms/find-room-plan.server';
import { listRooms } from '~/domain/exams/rooms/list-rooms.server';
import { openRoom } from '~/domain/exams/rooms/open-room.server';
import { momentField } from '~/domain/exams/windows/moment-field';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ClassTabs } from '~/ui/cohorts/class-tabs';
import { Notice } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { ClassRooms, NewRoom } from '~/ui/rooms/class-rooms';

export const handle = { words: ['examrooms', 'cohorts'] };

/** The exam rooms of a class, and the form for another. */
export const loader = trainer.read(async ({ actor, param, query, language, now }) => {
  const classId = param('id');
  const planning = await findRoomPlan(actor, classId, language);
  return {
    title: `${translate(language)('examrooms:list.title')} · ${planning.className}`,
    classId,
    planning,
    rooms: await listRooms(actor, classId, now),
    cancelled: query.get('done') === 'cancel',
  };
});

const ids = z.preprocess(
  (sent) => (Array.isArray(sent) ? sent : sent === undefined ? [] : [sent]),
  z.array(z.string().max(80)).max(1000),
);

const plan = (zone: string) =>
  z.object({
    title: z.string().trim().min(1).max(120),
    examId: z.string().max(80),
    opensAt: momentField(zone),
    closesAt: momentField(zone),
    who: z.enum(['everybody', 'chosen']),
    seats: ids,
  });

/** Opens a room. */
export const action = trainer.write(async ({ actor, param, form, language, now }) => {
  const classId = param('id');
  const { zone } = await findRoomPlan(actor, classId, language);
  const { who, seats, ...values } = await form(plan(zone));
  const wanted = { ...values, classId, seats: who === 'everybody' ? who : seats };
  const { roomId } = await openRoom(actor, wanted, now);
  return redirect(`/classes/${classId}/rooms/${roomId}?done=opened`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Rooms() {
  const { t } = useWords('examrooms');
  const { classId, planning, rooms, cancelled } = useLoaderData<typeof loader>();
  return (
    <Page wide above={<ClassTabs classId={classId} here="rooms" />} title={t('list.title')} lead={t('list.lead')}>
      {cancelled && <Notice>{t('list.cancelled')}</Notice>}
      <ClassRooms rooms={rooms} planning={planning} />
      <NewRoom planning={planning} />
    </Page>
  );
}
