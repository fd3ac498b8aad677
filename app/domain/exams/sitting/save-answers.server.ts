import { and, eq, inArray, sql } from 'drizzle-orm';
import { db, prepared, type Transaction, transaction } from '#db/client';
import { sittingAnswers, sittings } from '#db/schema/exams';
import type { Actor } from '../../people/actor';
import { sameAnswer, settleAnswer } from '../../questions/answer';
import { fits } from '../../questions/fits';
import { loadVersions } from '../../questions/load-versions.server';
import type { DrawnItem, ItemAnswer } from '../../questions/paper';
import { Refusal } from '../../refusal';
import type { AnswerSave } from './answer-save';
import { findPinned } from './find-pinned.server';
import { refuseEnded } from './refuse-ended';
import { refuseOtherWriters } from './sitting-writer';

/** What became of one save. A stale one is told the newer answer that stands. */
export type SaveOutcome =
  | { place: number; sequence: number; savedAt: number }
  | { place: number; sequence: number; code: 'answer-not-on-paper' }
  | {
      place: number;
      sequence: number;
      code: 'answer-stale';
      stored: { sequence: number; answer: ItemAnswer; flagged: boolean };
    };

type Stored = { sequence: number; answer: ItemAnswer; flagged: boolean; savedAt: number };

/**
 * Saves answers to one's own open sitting; each is acknowledged or refused by itself, in order. A save is idempotent by its
 * sequence number: the same again is acknowledged again, an older or a differing one never replaces a newer. The first
 * page that saves is the sitting's writer. Deadline (with the policy's grace) and writer are asked in the transaction
 * that writes. Throws `not-found`, `sitting-closed`, `sitting-over` or `written-elsewhere` for all.
 */
export async function saveAnswers(
  actor: Actor,
  sittingId: string,
  writer: string,
  saves: readonly AnswerSave[],
  now: number,
): Promise<{ deadline: number; outcomes: SaveOutcome[] }> {
  // The paper is pinned, so it may be read before the transaction, which others wait for.
  const pinned = await findPinned(sittingId);
  if (pinned?.personId !== actor.personId) throw new Refusal('not-found');
  const isPossible = await checkAgainst(pinned.paper.items, saves);
  return transaction(async (tx) => {
    const [sitting] = await sittingQuery(tx).execute({ sittingId });
    if (!sitting) throw new Refusal('not-found');
    refuseEnded(sitting, now);
    refuseOtherWriters(sitting.writer, writer, actor.sessionId);
    if (sitting.writer !== writer) await becomeWriter(tx, sittingId, writer, now);
    const stored = await loadStored(tx, sittingId, saves);
    const changed = new Map<number, Stored>();
    const outcomes = saves.map((save): SaveOutcome => {
      const before = changed.get(save.place) ?? stored.get(save.place);
      const sequence = save.sequence === 'next' ? (before?.sequence ?? 0) + 1 : save.sequence;
      if (!isPossible(save)) return { place: save.place, sequence, code: 'answer-not-on-paper' };
      const newer = { sequence, answer: settleAnswer(save.answer), flagged: save.flagged ?? false, savedAt: now };
      if (before && sequence <= before.sequence) return settleOld(save.place, newer, before);
      changed.set(save.place, newer);
      return { place: save.place, sequence, savedAt: now };
    });
    await store(tx, sittingId, changed);
    return { deadline: sitting.deadline, outcomes };
  });
}

/** An old number is acknowledged only when it says what stands anyway. */
function settleOld(place: number, { sequence, answer, flagged }: Stored, before: Stored): SaveOutcome {
  if (sameAnswer(answer, before.answer) && flagged === before.flagged) {
    return { place, sequence, savedAt: before.savedAt };
  }
  const { savedAt: _, ...stored } = before;
  return { place, sequence, code: 'answer-stale', stored };
}

/** Says of each save whether its place is on the paper and the answer can be one to what stands there. */
async function checkAgainst(paper: readonly DrawnItem[], saves: readonly AnswerSave[]) {
  const touched = saves.flatMap(({ place }) => paper[place] ?? []);
  const contents = await loadVersions(db, touched);
  return ({ place, answer }: AnswerSave): boolean => {
    const item = paper[place];
    const content = item && contents.get(item.version);
    return item !== undefined && content !== undefined && fits(content, item, answer);
  };
}

const sittingQuery = prepared((tx: Transaction) =>
  tx
    .select({
      state: sittings.state,
      deadline: sittings.deadline,
      grace: sittings.grace,
      writer: sittings.writer,
    })
    .from(sittings)
    .where(eq(sittings.id, sql.placeholder('sittingId')))
    .prepare(),
);

async function becomeWriter(tx: Transaction, sittingId: string, writer: string, now: number): Promise<void> {
  await tx.update(sittings).set({ writer, writerSince: now }).where(eq(sittings.id, sittingId));
}

const storedColumns = {
  place: sittingAnswers.place,
  sequence: sittingAnswers.sequence,
  answer: sittingAnswers.answer,
  flagged: sittingAnswers.flagged,
  savedAt: sittingAnswers.savedAt,
};

const onePlaceQuery = prepared((tx: Transaction) =>
  tx
    .select(storedColumns)
    .from(sittingAnswers)
    .where(
      and(
        eq(sittingAnswers.sittingId, sql.placeholder('sittingId')),
        eq(sittingAnswers.place, sql.placeholder('place')),
      ),
    )
    .prepare(),
);

/** What stands at the places a save touches; nearly always that is one place. */
async function loadStored(tx: Transaction, sittingId: string, saves: readonly AnswerSave[]) {
  const [place = 0, ...more] = new Set(saves.map((save) => save.place));
  const rows =
    more.length === 0
      ? await onePlaceQuery(tx).execute({ sittingId, place })
      : await tx
          .select(storedColumns)
          .from(sittingAnswers)
          .where(and(eq(sittingAnswers.sittingId, sittingId), inArray(sittingAnswers.place, [place, ...more])));
  return new Map<number, Stored>(rows.map(({ place: at, ...rest }) => [at, rest]));
}

const replace = {
  target: [sittingAnswers.sittingId, sittingAnswers.place],
  set: {
    sequence: sql`excluded.sequence`,
    answer: sql`excluded.answer`,
    flagged: sql`excluded.flagged`,
    savedAt: sql`excluded.saved_at`,
  },
};

const storeOne = prepared((tx: Transaction) =>
  tx
    .insert(sittingAnswers)
    .values({
      sittingId: sql.placeholder('sittingId'),
      place: sql.placeholder('place'),
      sequence: sql.placeholder('sequence'),
      answer: sql.placeholder('answer'),
      flagged: sql.placeholder('flagged'),
      savedAt: sql.placeholder('savedAt'),
    })
    .onConflictDoUpdate(replace)
    .prepare(),
);

async function store(tx: Transaction, sittingId: string, changed: ReadonlyMap<number, Stored>): Promise<void> {
  const [row, ...more] = [...changed].map(([place, stored]) => ({ sittingId, place, ...stored }));
  if (!row) return;
  if (more.length === 0) await storeOne(tx).execute(row);
  else
    await tx
      .insert(sittingAnswers)
      .values([row, ...more])
      .onConflictDoUpdate(replace);
}
