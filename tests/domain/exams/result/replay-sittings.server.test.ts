import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { sittingAnswers, sittings } from '#db/schema/exams';
import { items } from '#db/schema/questions';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { nextClosedSittings, replaySittings } from '~/domain/exams/result/replay-sittings.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Admin } from '~/domain/people/actor';
import { blankAnswer } from '~/domain/questions/answer';
import {
  EXAM,
  EXAM_DAY,
  HOUR,
  MINUTE,
  makeCandidate,
  PAGE,
  publishExam,
  rightSaves,
} from '../../../support/factories/exams';
import { rule, sitWithout } from '../../../support/factories/marking';
import { makeAdmin } from '../../../support/factories/people';

let admin: Admin;
beforeEach(async () => {
  await publishExam(
    {
      sections: [
        { id: 'foundation', items: 7 },
        { id: 'after-sales', items: 4 },
      ],
    },
    14,
  );
  admin = await makeAdmin();
});

const all = async () => replaySittings(await nextClosedSittings('', 1000));
const outcome = async () => (await all()).flatMap(({ revisions }) => revisions.map(({ same }) => same));

it('recomputes random sittings out of the database, through random rulings, to the same digests', async () => {
  const dice = fc.sample(fc.array(fc.nat(100), { minLength: 11, maxLength: 11 }), { numRuns: 40, seed: 11 });
  const bank = await db.select().from(items);
  for (const [round, throws] of dice.entries()) {
    const person = await makeCandidate();
    const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
    const right = await rightSaves(person, sittingId);
    const saves = right.flatMap((save, place) => {
      const dare = throws[place] ?? 0;
      if (dare % 4 === 0) return [];
      return [dare % 4 === 1 && 'chosen' in save.answer ? { ...save, answer: blankAnswer('single') } : save];
    });
    if (saves.length > 0) await saveAnswers(person, sittingId, PAGE, saves, EXAM_DAY + 1);
    await handIn(person, sittingId, PAGE, EXAM_DAY + MINUTE);
    if (round % 5 !== 4) continue;
    const item = bank[(throws[0] ?? 0) % bank.length];
    if (!item) throw new Error('no item');
    const kind = (['withdrawn', 'full-credit', 're-keyed'] as const)[(throws[1] ?? 0) % 3] ?? 'withdrawn';
    const keyFrom = kind === 're-keyed' ? item.currentHash : null;
    await rule(admin, { version: item.currentHash, kind, keyFrom }, EXAM_DAY + (round + 1) * HOUR);
  }
  const replayed = await all();
  expect(replayed).toHaveLength(40);
  const revisions = replayed.flatMap((each) => each.revisions);
  expect(revisions.length).toBeGreaterThan(60);
  expect(revisions.filter(({ same }) => !same)).toEqual([]);
});

it('goes through closed sittings in batches, and leaves out who is still sitting', async () => {
  const closed: string[] = [];
  for (let count = 0; count < 5; count += 1) closed.push(await sitWithout(await makeCandidate(), []));
  const { sittingId: running } = await startSitting(await makeCandidate(), EXAM, EXAM_DAY);
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const batch = await nextClosedSittings(after, 2);
    seen.push(...batch);
    const last = batch.at(-1);
    if (!last) break;
    after = last;
  }
  expect([...seen].sort()).toEqual([...closed].sort());
  expect(await replaySittings([running, 'nothing'])).toEqual([]);
});

it('finds a changed answer and a changed paper', async () => {
  await sitWithout(await makeCandidate(), []);
  expect(await outcome()).toEqual([true]);
  await transaction(async (tx) => void (await tx.update(sittingAnswers).set({ answer: { chosen: [] } })));
  expect(await outcome()).toEqual([false]);
  const [row] = await db.select().from(sittings);
  if (!row) throw new Error('no sitting');
  await transaction(async (tx) => {
    await tx.update(sittings).set({ paper: { ...row.paper, seed: 'another' } });
  });
  expect(await outcome()).toEqual([false]);
});
