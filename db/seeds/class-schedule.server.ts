import { asc, eq } from 'drizzle-orm';
import { markAnnouncementRead } from '~/domain/cohorts/announcements/mark-announcement-read.server';
import { writeAnnouncement } from '~/domain/cohorts/announcements/write-announcement.server';
import { addHolidays } from '~/domain/cohorts/schedule/add-holidays.server';
import { USUAL_TIME } from '~/domain/cohorts/schedule/deadline';
import { dayIn, mondayOf } from '~/domain/cohorts/schedule/due-at';
import { extendDeadline } from '~/domain/cohorts/schedule/extend-deadline.server';
import { layOutCourses } from '~/domain/cohorts/schedule/lay-out-courses.server';
import { listClassDeadlines } from '~/domain/cohorts/schedule/list-class-deadlines.server';
import { moveSchedule } from '~/domain/cohorts/schedule/move-schedule.server';
import { setDeadline } from '~/domain/cohorts/schedule/set-deadline.server';
import { db } from '../client';
import { classes } from '../schema/cohorts';
import { type OrganisationKey, roster } from './cast';
import { EXAM } from './examination.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

const ZONE = 'Asia/Shanghai';
const fixed = { title: null, offsetDays: null, time: USUAL_TIME } as const;

/** The running order class: its courses laid out, days without teaching, more time for one, and what it was told. */
export function scheduleClass(timeline: Timeline, world: World): void {
  const dayAhead = (days: number) => dayIn(ZONE, timeline.daysAhead(days, 12));
  const lecturer = () => world.trainer('lecturer');
  const ofClass = (at: number, run: (classId: string, at: number) => Promise<unknown>) =>
    timeline.add(at, async (moment) => {
      const classId = await firstClassOf(world, 'ouhai');
      if (classId !== null) await run(classId, moment);
    });

  ofClass(timeline.daysAgo(58, 14), async (classId, at) => {
    const startsOn = mondayOf(dayAhead(-50));
    await moveSchedule(await lecturer(), { classId, startsOn, zone: ZONE }, at);
    await layOutCourses(await lecturer(), { classId, weeks: 10 }, at + 240_000);
    const [first, last] = [dayAhead(-16), dayAhead(-15)];
    await addHolidays(await lecturer(), { classId, name: '校运会 Sports days', first, last }, at + 480_000);
    const exam = { kind: 'exam', target: EXAM, personId: null, ...fixed, day: dayAhead(27) } as const;
    await setDeadline(await lecturer(), { classId, ...exam }, at + 600_000);
    const visit = {
      kind: 'other',
      target: null,
      personId: null,
      ...fixed,
      title: '企业参观：海岳泵业测试车间 Plant visit',
    } as const;
    await setDeadline(await lecturer(), { classId, ...visit, day: dayAhead(5), time: '13:30' }, at + 660_000);
  });
  ofClass(timeline.daysAgo(4, 9, 20), async (classId, at) => {
    const [late] = (await listClassDeadlines(db, classId)).filter(
      ({ dueAt }) => dueAt !== null && dueAt > at - 4 * 86_400_000,
    );
    if (!late) return;
    const until = { day: dayAhead(12), time: USUAL_TIME };
    const reason = '住院一周，附病假证明。In hospital for a week, with a medical note.';
    await extendDeadline(
      await lecturer(),
      { deadlineId: late.id, personId: world.id('jiangboyang'), until, reason },
      at,
    );
  });
  ofClass(timeline.daysAgo(3, 17, 5), async (classId, at) => {
    const { announcementId } = await writeAnnouncement(
      await lecturer(),
      {
        classId,
        title: '本周考场安排：教学楼 B204',
        body: '各位同学：\n\n考试在教学楼 B204 进行，请带身份证，开考前 15 分钟到场。房间口令当场写在黑板上。\n\n考前请确认各单元的测验都已通过。还差测验的同学，请在今晚之前完成。\n\n有时间冲突的，请回复我。',
        publishAt: null,
        byMail: false,
      },
      at,
    );
    for (const { key } of roster.slice(0, 15))
      await markAnnouncementRead(await world.person(key), announcementId, at + 3_600_000);
  });
  ofClass(timeline.daysAgo(1, 16, 45), async (classId, at) => {
    await writeAnnouncement(
      await lecturer(),
      {
        classId,
        title: '企业参观的集合时间 Plant visit: where we meet',
        body: '周五 12:30 在校门口集合，大巴统一前往海岳泵业。请穿平底鞋，车间内不得拍摄设备铭牌。\n\nWe meet at the main gate at 12:30. Flat shoes, and no photographs of name plates in the workshop.',
        publishAt: { day: dayAhead(2), time: '09:00' },
        byMail: true,
      },
      at,
    );
  });
}

/** The enterprise's team: the courses over six weeks, something for one of them alone, and a word from their manager. */
export function scheduleTeam(timeline: Timeline, world: World): void {
  const dayAhead = (days: number) => dayIn(ZONE, timeline.daysAhead(days, 12));
  const manager = () => world.trainer('manager');
  timeline.add(timeline.daysAgo(28, 10, 40), async (at) => {
    const classId = await firstClassOf(world, 'haiyue');
    if (classId !== null) await layOutCourses(await manager(), { classId, weeks: 6 }, at);
  });
  timeline.add(timeline.daysAgo(2, 14, 10), async (at) => {
    const classId = await firstClassOf(world, 'haiyue');
    if (classId === null) return;
    const practice = { kind: 'practice', target: null, personId: world.id('learner'), ...fixed } as const;
    await setDeadline(await manager(), { classId, ...practice, day: dayAhead(9) }, at);
    const title = 'Samples for Friday’s rehearsal 周五彩排的样品';
    const body =
      'The deep-well pump and the two booster pumps stand ready in the small studio from Thursday noon.\n\nRead the lesson on plain numbers before you come: https://example.com/units is a good table to practise with.\n\n样品周四中午起放在小演播室，来之前请先看数字与单位那一课。';
    await writeAnnouncement(await manager(), { classId, title, body, publishAt: null, byMail: false }, at + 600_000);
  });
}

/** The first class of an organisation; null while it has none. */
export async function firstClassOf(world: World, organisation: OrganisationKey): Promise<string | null> {
  const [first] = await db
    .select({ id: classes.id })
    .from(classes)
    .where(eq(classes.organisationId, world.organisation(organisation)))
    .orderBy(asc(classes.createdAt))
    .limit(1);
  return first?.id ?? null;
}
