import { expect, it } from 'vitest';
import { db } from '#db/client';
import { outboxMails } from '#db/schema/people';
import { EXAM_DAY, makeNamed, makeSitting } from '#tests/support/factories/certificates';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { listIssueQueue } from '~/domain/certificates/list-issue-queue.server';
import { type NameLetter, REMINDER_EVERY_MS, remindOfName } from '~/domain/certificates/names/remind-of-name.server';

const NOW = EXAM_DAY + 1000;
const letter: NameLetter = (language, { name, exam }) => ({ subject: language, body: `${name}: ${exam}` });

it('reminds once a day at most, in the person’s language', async () => {
  const admin = await makeAdmin();
  const person = await makePerson({ name: '林悦', language: 'zh' });
  const sittingId = await makeSitting(person, { named: false });
  await remindOfName(admin, { sittingId, letter }, NOW);
  expect(await db.select().from(outboxMails)).toMatchObject([{ language: 'zh', body: '林悦: 主播认证考试' }]);
  expect((await listIssueQueue(admin, NOW + 1)).queue).toMatchObject([{ printed: null, reminded: true }]);
  const again = (at: number) => remindOfName(admin, { sittingId, letter }, at);
  await expect(again(NOW + REMINDER_EVERY_MS - 1)).rejects.toMatchObject({ code: 'reminded-already' });
  await again(NOW + REMINDER_EVERY_MS);
  expect(await db.$count(outboxMails)).toBe(2);
});

it('at once from two admins: one mail', async () => {
  const [admin, other] = [await makeAdmin(), await makeAdmin()];
  const sittingId = await makeSitting(await makePerson(), { named: false });
  const both = [admin, other, admin].map((each) => remindOfName(each, { sittingId, letter }, NOW));
  const settled = await Promise.allSettled(both);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db.$count(outboxMails)).toBe(1);
});

it('reminds nobody whose name is there, and nobody who does not wait', async () => {
  const admin = await makeAdmin();
  const person = await makePerson();
  const waiting = await makeSitting(person, { named: false });
  const failed = await makeSitting(await makePerson(), { named: false, passed: false });
  await makeNamed(person);
  const of = (sittingId: string) => remindOfName(admin, { sittingId, letter }, NOW);
  await expect(of(waiting)).rejects.toMatchObject({ code: 'name-confirmed-already' });
  await expect(of(failed)).rejects.toMatchObject({ code: 'not-found' });
  await expect(of('unknown')).rejects.toMatchObject({ code: 'not-found' });
  expect(await db.$count(outboxMails)).toBe(0);
});
