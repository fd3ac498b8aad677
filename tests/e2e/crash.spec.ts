import { inspect } from '#tests/support/demo-rows';
import { Journey } from '#tests/support/journey';
import { answerAnyhow, itemGroups } from '#tests/support/keys';
import { expect, signInAs, test } from '#tests/support/page';
import { demoFolder, freePort, startServer } from '#tests/support/server';
import { wordsIn } from '#tests/support/words';

test.use({ baseURL: undefined });

test('a server killed in mid-exam: every acknowledged answer is there, and the deadline has not moved', async ({
  browser,
}) => {
  const [port, dataDir] = [await freePort(), await demoFolder()];
  let served = await startServer({ port, dataDir });
  const context = await browser.newContext({ baseURL: served.address });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await signInAs(page, context, 'candidate');
  const t = await wordsIn('en');
  const journey = new Journey(page, t, 'en');
  const next = page.getByRole('button', { name: t('sitting:next'), exact: true });

  await journey.startExam();
  for (let place = 0; place < 3; place++) {
    await journey.answerQuestion();
    await next.click();
  }
  const before = look(dataDir);
  expect(before.answers).toHaveLength(3);
  await served.stop('SIGKILL');

  // While nobody answers, a choice stays on the device and says so.
  await answerAnyhow(page.locator(itemGroups));
  await expect(page.locator('[data-waiting="1"]')).toBeVisible();

  served = await startServer({ port, dataDir });
  const after = look(dataDir);
  expect(after.deadline).toBe(before.deadline);
  expect(after.answers.slice(0, 3)).toEqual(before.answers);
  await expect(page.locator('[data-waiting="0"]')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => look(dataDir).answers.length).toBe(4);

  await page.reload();
  const answered = page.getByRole('link', { name: /, answered/ });
  await expect(answered).toHaveCount(4);
  expect(look(dataDir).deadline).toBe(before.deadline);
  expect(thrown).toEqual([]);
  await context.close();
  expect(await served.stop()).toBe(0);
});

/** The open sitting as the database file has it. */
function look(dataDir: string): { deadline: string; answers: string[] } {
  const rows = inspect(dataDir);
  const deadline = rows.one("select deadline from sittings where state = 'open'");
  const answers = rows.column(
    `select place || ' ' || answer from sitting_answers
     where sitting_id = (select id from sittings where state = 'open') order by place`,
  );
  rows.close();
  return { deadline, answers };
}
