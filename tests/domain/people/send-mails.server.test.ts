import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { outboxMails } from '#db/schema/people';
import { queueMail } from '~/domain/people/queue-mail.server';
import { backOff, MOST_ATTEMPTS, sendMails } from '~/domain/people/send-mails.server';

const NOW = Date.UTC(2026, 10, 22, 9);
const MINUTE = 60_000;

const queue = (subject: string) =>
  transaction((tx) => queueMail(tx, { recipient: 'a@example.com', language: 'en', subject, body: 'text' }, NOW));
const stored = async () => db.select().from(outboxMails).orderBy(outboxMails.position);

it('sends what is due, oldest first, once', async () => {
  await queue('one');
  await queue('two');
  const sent: string[] = [];
  const deliver = async ({ subject }: { subject: string }) => void sent.push(subject);
  await sendMails(deliver, NOW);
  await sendMails(deliver, NOW + MINUTE);
  expect(sent).toEqual(['one', 'two']);
  expect((await stored()).map(({ sentAt }) => sentAt)).toEqual([NOW, NOW]);
});

it('sends a mail once when two send at once', async () => {
  await queue('one');
  const sent: string[] = [];
  const deliver = async ({ subject }: { subject: string }) => void sent.push(subject);
  await Promise.all([sendMails(deliver, NOW), sendMails(deliver, NOW)]);
  expect(sent).toEqual(['one']);
});

it('keeps the reason of a failure, tries again later, and sends the others meanwhile', async () => {
  await queue('fails');
  await queue('works');
  const sent: string[] = [];
  let broken = true;
  const deliver = async ({ subject }: { subject: string }) => {
    if (subject === 'fails' && broken) throw new Error('mailbox full');
    sent.push(subject);
  };
  await sendMails(deliver, NOW);
  expect((await stored())[0]).toMatchObject({ sentAt: null, attempts: 1, lastError: 'mailbox full' });
  broken = false;
  await sendMails(deliver, NOW + MINUTE - 1);
  expect(sent).toEqual(['works']);
  await sendMails(deliver, NOW + MINUTE);
  expect(sent).toEqual(['works', 'fails']);
  expect((await stored())[0]).toMatchObject({ sentAt: NOW + MINUTE, attempts: 2, lastError: null });
});

it('waits longer each time, six hours at most, and gives up in the end', async () => {
  expect(Array.from({ length: 11 }, (_, n) => backOff(n + 1) / MINUTE)).toEqual([
    1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360,
  ]);
  await queue('fails');
  let tries = 0;
  const deliver = async () => {
    tries += 1;
    throw new Error('no');
  };
  for (let hours = 0; hours < 100; hours += 6) await sendMails(deliver, NOW + hours * 60 * MINUTE);
  expect(tries).toBe(MOST_ATTEMPTS);
});

it('leaves nothing of a mail whose transaction fails', async () => {
  const failing = transaction(async (tx) => {
    await queueMail(tx, { recipient: 'a@example.com', language: 'en', subject: 's', body: 'b' }, NOW);
    throw new Error('later trouble');
  });
  await expect(failing).rejects.toThrow('later trouble');
  expect(await stored()).toEqual([]);
});
