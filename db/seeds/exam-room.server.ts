import { grantExtraTime } from '~/domain/exams/admission/grant-extra-time.server';
import { openWindow } from '~/domain/exams/windows/open-window.server';
import { roster } from './cast';
import { EXAM } from './examination.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

/** The room in which those of the class who are ready will sit the exam this week, and one student's extra time. */
export function planExamRoom(timeline: Timeline, world: World): void {
  const ready = roster.filter(({ standing }) => standing === 'ready' || standing === 'nearly' || standing === 'failed');
  timeline.add(timeline.daysAgo(2, 15, 20), async (at) => {
    const admin = await world.admin('admin');
    const [first] = ready;
    if (first) {
      const reason = '医院证明：阅读障碍，额外时间 25%。Medical note of 12 November.';
      await grantExtraTime(admin, { personId: world.id(first.key), extraPercent: 25, reason }, at);
    }
    const plan = {
      examId: EXAM,
      title: '水泵出口主播订单班 · 教学楼 B204',
      opensAt: timeline.daysAhead(4, 9),
      closesAt: timeline.daysAhead(4, 9, 30),
      emails: ready.map(({ email }) => email),
    };
    await openWindow(admin, plan, at);
  });
}
