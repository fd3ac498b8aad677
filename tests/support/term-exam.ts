import { Journey } from './journey';
import { expect } from './page';
import { simulateRoom } from './simulate-room';
import { ExamDesk } from './sitting';
import { forEach, looked } from './term-students';
import { type Class, move, SEATS, type Term } from './term-world';

/** A moment as a field writes it, by the clocks of the class. */
const written = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
    .format(at)
    .replace(' ', 'T');

/** Everybody sits the exam in a room of the class, and the lecturer watches without loading the page again. */
export async function examine(term: Term, { lecturer, order, classId, students, desks }: Class): Promise<void> {
  const { address, dataDir } = term;
  await move(lecturer, order, 'exam-window');
  await lecturer.page.goto(`/classes/${classId}/rooms`);
  const now = Date.now();
  const hours = { opensAt: written(now - 60_000), closesAt: written(now + 7_200_000) };
  await lecturer.fill(null, { title: '期末考场 B301', examId: 'host-certification', ...hours });
  await lecturer.form(null).locator('button:not([type="button"])').last().click();
  await lecturer.arrive(/\/rooms\/[a-z0-9]{26}/);
  const code = (await lecturer.page.locator('[data-room-code]').innerText()).trim();
  const counts = lecturer.page.locator('[data-counts]');
  await expect(counts).toHaveAttribute('data-counts', `0 0 0 ${SEATS}`);

  const exams: ExamDesk[] = [];
  for (const desk of desks) {
    await desk.page.goto('/exam');
    await desk.page.locator('main input[name="code"]').fill(code.toLowerCase());
    await desk.page.getByRole('checkbox').check();
    await desk.page.getByRole('button', { name: desk.t('exams:exam.start.button'), exact: true }).click();
    await desk.arrive(/\/exam\/sittings\//);
    exams.push(new ExamDesk(desk.page, desk.t));
  }
  const candidates = await simulateRoom({ address, dataDir }, code, students.slice(desks.length));
  // Everybody is in, on a page that was never loaded again.
  await expect(counts).toHaveAttribute('data-counts', `${SEATS} 0 0 0`, { timeout: 15_000 });
  await lecturer.picture('room-everybody-in');

  await forEach(candidates.slice(0, 12), async (each) => void (await each.save(5)));
  await expect(lecturer.page.locator('[data-standing="saving"]').first()).toBeVisible({ timeout: 5_000 });
  for (const each of candidates.slice(0, 3)) each.leave();
  await expect(counts).toHaveAttribute('data-counts', `${SEATS - 3} 3 0 0`, { timeout: 15_000 });
  await lecturer.picture('room-three-offline');
  for (const each of candidates.slice(0, 3)) await each.listen();
  await expect(counts).toHaveAttribute('data-counts', `${SEATS} 0 0 0`, { timeout: 15_000 });

  const deadlines = () =>
    looked(dataDir, "select deadline from sittings where window_id is not null and state = 'open'");
  const before = new Set(deadlines());
  await lecturer.send('extend', { minutes: '10', reason: '网络中断了几分钟。' }, /done=extend/);
  expect(deadlines().filter((each) => before.has(each))).toEqual([]);
  await lecturer.picture('room-extended');

  const sitting = exams.map(async (desk) => {
    const journey = new Journey(desk.page, desk.t, 'zh');
    const [next, toHandIn] = [desk.button('sitting:next'), desk.button('sitting:toHandIn')];
    for (;;) {
      await journey.answerQuestion();
      if (await toHandIn.isVisible()) break;
      const asked = await desk.page.locator('h2').first().innerText();
      await next.click();
      await expect(desk.page.locator('h2').first()).not.toHaveText(asked);
    }
    await toHandIn.click();
    await desk.button('sitting:handIn.button').click();
    await desk.page.waitForURL(/\/exam\/results\//);
  });
  // Two of them do not pass.
  await forEach(candidates, async (each, nth) => {
    expect(await each.save(nth < 2 ? 5 : 99, 2)).toBe(200);
    expect(await each.handIn()).toBe(302);
    each.close();
  });
  await Promise.all(sitting);
  await expect(counts).toHaveAttribute('data-counts', `0 0 ${SEATS} 0`, { timeout: 15_000 });
  await lecturer.picture('room-over');
  await desks[0]?.picture('result');
  await lecturer.page.goto(`/classes/${classId}/gradebook`);
  await lecturer.picture('gradebook');
}
