import { grantExtraTime } from '~/domain/exams/admission/grant-extra-time.server';
import { openRoom } from '~/domain/exams/rooms/open-room.server';
import { roster } from './cast';
import { firstClassOf } from './class-schedule.server';
import { EXAM } from './examination.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

/** The first four of the roster had a room of their own: three came, and one did not feel ready. */
const FIRST = roster.slice(0, 4);
/** Who is ready, or nearly, or sits it again, has a seat in the next one. */
const NEXT = roster.filter(({ standing }) => standing === 'ready' || standing === 'nearly' || standing === 'failed');

/** The class's exam rooms: one that is over, and the one in two days; and one student's extra time. */
export function planExamRooms(timeline: Timeline, world: World): void {
  const open = async (at: number, plan: { title: string; opensAt: number; closesAt: number; keys: typeof roster }) => {
    const classId = await firstClassOf(world, 'ouhai');
    if (classId === null) return;
    const { keys, ...room } = plan;
    const seats = keys.map(({ key }) => world.id(key));
    await openRoom(await world.trainer('lecturer'), { classId, examId: EXAM, ...room, seats }, at);
  };
  timeline.add(timeline.daysAgo(27, 16, 10), (at) =>
    open(at, {
      title: '第一批 · 教学楼 B112',
      opensAt: timeline.daysAgo(24, 14),
      closesAt: timeline.daysAgo(24, 16, 30),
      keys: FIRST,
    }),
  );
  timeline.add(timeline.daysAgo(2, 15, 20), async (at) => {
    const [first] = NEXT;
    if (first) {
      const reason = '医院证明：阅读障碍，额外时间 25%。Medical note of 12 November.';
      const grant = { personId: world.id(first.key), extraPercent: 25, reason };
      await grantExtraTime(await world.admin('admin'), grant, at);
    }
    await open(at, {
      title: '第二批 · 教学楼 B204',
      opensAt: timeline.daysAhead(2, 9),
      closesAt: timeline.daysAhead(2, 10, 30),
      keys: NEXT,
    });
  });
}
