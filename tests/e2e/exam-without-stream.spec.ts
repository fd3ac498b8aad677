import { expect, signInAs, test } from '#tests/support/page';
import { ExamDesk, makeCandidate, sittingOf } from '#tests/support/sitting';
import { wordsIn } from '#tests/support/words';

test.use({ tolerated: /net::ERR_/ });
const MINUTE = 60_000;

test('no live connection all exam long: answers are saved, come back from offline, and a later deadline is heard', async ({
  page,
  context,
}) => {
  const t = await wordsIn('en');
  let refused = 0;
  await page.route('**/exam/sittings/*/live*', (route) => {
    refused += 1;
    return route.abort();
  });
  await signInAs(page, context, makeCandidate());
  const desk = new ExamDesk(page, t);
  await desk.start();
  await desk.role('writer');
  const sitting = sittingOf(page);
  await desk.touch();
  await desk.saved();

  await context.setOffline(true);
  await desk.go(1);
  await desk.touch();
  await desk.waiting(1);
  await context.setOffline(false);
  await desk.saved();
  await expect.poll(() => sitting.answers().length).toBe(2);

  const later = sitting.deadline() + 10 * MINUTE;
  sitting.moveDeadline(later);
  await desk.go(2);
  await desk.touch();
  await desk.saved();
  await expect(page.locator('header time')).toHaveAttribute('datetime', new Date(later).toISOString());
  expect(refused).toBeGreaterThan(0);
});
