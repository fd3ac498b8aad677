import { proposeOverride } from '~/domain/exams/gradebook/propose-override.server';
import { firstClassOf } from './class-schedule.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

/** One mark the lecturer gave by hand, and one that waits for a second person. */
export function giveMarks(timeline: Timeline, world: World): void {
  const give = (at: number, key: string, mark: { part: string; mark: number; reason: string }) =>
    timeline.add(at, async (now) => {
      const classId = await firstClassOf(world, 'ouhai');
      if (classId === null) return;
      await proposeOverride(await world.trainer('lecturer'), { classId, personId: world.id(key), ...mark }, now);
    });
  const offline = '下乡实习期间没有网络，纸质测验当面完成，答对九成。';
  give(timeline.daysAgo(9, 11, 20), 'zhuyanan', { part: 'quiz:after-sales/A1', mark: 90, reason: offline });
  const interpreted = '考试当天现场停电，按其平时表现和试播情况提议。';
  give(timeline.daysAgo(1, 15, 40), 'hutianyu', { part: 'total', mark: 72, reason: interpreted });
}
