import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import * as client from '#db/client';
import { db, transaction } from '#db/client';
import { sittingAnswers, sittingEvents } from '#db/schema/exams';
import { makeRoom } from '#tests/support/factories/rooms';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { loadRooms } from '~/domain/exams/rooms/load-rooms.server';
import { forgetPresence } from '~/domain/exams/sitting/forget-presence.server';
import { listGoneSittings } from '~/domain/exams/sitting/list-gone-sittings.server';
import { writePresence } from '~/domain/exams/sitting/write-presence.server';
import { isBlank } from '~/domain/questions/answer';
import type { ItemAnswer } from '~/domain/questions/paper';
import { EXAM, EXAM_DAY, MINUTE, publishExam } from '../../../support/factories/exams';

beforeEach(async () => void (await publishExam()));

const only = async (roomId: string, now = EXAM_DAY) => (await loadRooms([roomId], now)).get(roomId);

const word = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('"', ':', '":"', '["'),
);
const named = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { noNullPrototype: true });
const said = word.filter((each) => each !== '');
const question = fc.oneof(
  fc.record({ chosen: fc.array(said, { maxLength: 3 }) }),
  fc.record({ order: fc.array(said, { maxLength: 3 }) }),
  fc.record({ matches: named(said) }),
  fc.record({ number: word.map((each) => each.trim()) }),
);
const plain = (answer: ItemAnswer): ItemAnswer => JSON.parse(JSON.stringify(answer));
const anyAnswer: fc.Arbitrary<ItemAnswer> = fc.oneof(question, fc.record({ questions: named(question) })).map(plain);

it('counts an answer as one exactly where the site does', async () => {
  const { roomId, code, people } = await makeRoom({ seats: 1 });
  const [one] = people;
  if (!one) throw new Error('nobody');
  const { sittingId } = await startSitting(one, EXAM, EXAM_DAY, code);
  await fc.assert(
    fc.asyncProperty(fc.array(anyAnswer, { minLength: 1, maxLength: 30 }), async (answers) => {
      await transaction(async (tx) => {
        await tx.delete(sittingAnswers).where(eq(sittingAnswers.sittingId, sittingId));
        const rows = answers.map((answer, place) => ({
          sittingId,
          place,
          sequence: 1,
          answer,
          savedAt: EXAM_DAY + place,
        }));
        await tx.insert(sittingAnswers).values(rows);
      });
      const shown = (await only(roomId))?.people[0]?.sitting;
      expect(shown).toMatchObject({
        answered: answers.filter((answer) => !isBlank(answer)).length,
        savedAt: EXAM_DAY + answers.length - 1,
      });
    }),
    { numRuns: 60 },
  );
});

it('says when the last page was gone, and who died is gone until somebody alive says otherwise', async () => {
  const { roomId, code, people } = await makeRoom({ seats: 1 });
  const [one] = people;
  if (!one) throw new Error('nobody');
  const { sittingId } = await startSitting(one, EXAM, EXAM_DAY, code);
  const goneAt = async () => (await only(roomId))?.people[0]?.sitting?.goneAt;
  expect(await goneAt()).toBeNull();
  await writePresence(
    new Map([
      [sittingId, true],
      ['no-sitting', true],
    ]),
    EXAM_DAY + 1,
  );
  expect([await goneAt(), await listGoneSittings(EXAM_DAY, 10)]).toEqual([null, []]);
  await forgetPresence(EXAM_DAY + 2);
  expect([await goneAt(), await listGoneSittings(EXAM_DAY, 10)]).toEqual([EXAM_DAY + 2, [sittingId]]);
  await writePresence(new Map([[sittingId, true]]), EXAM_DAY + 3);
  expect(await goneAt()).toBeNull();
  await writePresence(new Map([[sittingId, false]]), EXAM_DAY + 4);
  expect([await goneAt(), await listGoneSittings(EXAM_DAY + 5, 10)]).toEqual([EXAM_DAY + 4, []]);
  await forgetPresence(EXAM_DAY + 6);
  expect(await goneAt()).toBe(EXAM_DAY + 4);
});

it('counts what was noticed by kind', async () => {
  const { roomId, code, people } = await makeRoom({ seats: 1 });
  const [one] = people;
  if (!one) throw new Error('nobody');
  const { sittingId } = await startSitting(one, EXAM, EXAM_DAY, code);
  const kinds = ['hidden', 'hidden', 'focus-lost', 'second-page', 'taken-over', 'network-gap'] as const;
  await transaction(async (tx) => {
    const event = { sittingId, lasted: null, device: 'x', receivedAt: EXAM_DAY };
    await tx.insert(sittingEvents).values(kinds.map((kind, at) => ({ ...event, kind, startedAt: EXAM_DAY + at })));
  });
  const noticed = (await only(roomId))?.people[0]?.sitting?.noticed;
  expect(noticed).toEqual({ left: 3, second: 2, network: 1, pasted: 0 });
});

/** How many questions the database is asked while something is done. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  let asked = 0;
  const { select } = db;
  const spy = vi.spyOn(client.db, 'select').mockImplementation(((...given: Parameters<typeof select>) => {
    asked += 1;
    return select.apply(db, given);
  }) as typeof select);
  await work();
  spy.mockRestore();
  return asked;
}

it('asks as much for three rooms of many as for one of one', async () => {
  const rooms = [await makeRoom({ seats: 1 }), await makeRoom({ seats: 7 }), await makeRoom({ seats: 12 })];
  for (const room of rooms) {
    for (const who of room.people) await startSitting(who, EXAM, EXAM_DAY + MINUTE, room.code);
  }
  const [first] = rooms;
  await loadRooms([first?.roomId ?? ''], EXAM_DAY);
  const one = await countQueries(() => loadRooms([first?.roomId ?? ''], EXAM_DAY));
  const all = await countQueries(() =>
    loadRooms(
      rooms.map(({ roomId }) => roomId),
      EXAM_DAY,
    ),
  );
  expect([one, all]).toEqual([6, 6]);
});
