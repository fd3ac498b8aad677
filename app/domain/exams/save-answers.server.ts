import { and, eq, inArray, sql } from 'drizzle-orm';
import { db, type Transaction, transaction } from '#db/client';
import { sittingAnswers, sittings } from '#db/schema/exams';
import type { Actor } from '../people/actor';
import { loadVersions } from '../questions/load-versions.server';
import type { DrawnItem, ItemAnswer } from '../questions/paper';
import { Refusal } from '../refusal';
import type { AnswerSave } from './answer-save';
import { isOver } from './sitting-clock';

/** What became of one save. A stale one is told the newer answer that stands. */
export type SaveOutcome =
  | { place: number; sequence: number; savedAt: number }
  | { place: number; sequence: number; code: 'answer-not-on-paper' }
  | { place: number; sequence: number; code: 'answer-stale'; stored: { sequence: number; answer: ItemAnswer } };

type Stored = { sequence: number; answer: ItemAnswer; savedAt: number };

/**
 * Saves answers to one's own open sitting; each is acknowledged or refused by itself, in order. A save is idempotent by its
 * sequence number: the same again is acknowledged again, an older or a differing one never replaces a newer.
 * The deadline is asked in the transaction that writes. Throws `not-found`, `sitting-closed` or `sitting-over` for all.
 */
export async function saveAnswers(
  actor: Actor,
  sittingId: string,
  saves: readonly AnswerSave[],
  now: number,
): Promise<{ deadline: number; outcomes: SaveOutcome[] }> {
  const own = and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId));
  // The paper is pinned, so it may be read before the transaction, which others wait for.
  const [pinned] = await db.select({ paper: sittings.paper }).from(sittings).where(own);
  if (!pinned) throw new Refusal('not-found');
  const fits = await checkAgainst(pinned.paper.items, saves);
  return transaction(async (tx) => {
    const [sitting] = await tx.select({ state: sittings.state, deadline: sittings.deadline }).from(sittings).where(own);
    if (!sitting) throw new Refusal('not-found');
    if (sitting.state !== 'open') throw new Refusal('sitting-closed');
    if (isOver(sitting.deadline, now)) throw new Refusal('sitting-over');
    const stored = await loadStored(tx, sittingId, saves);
    const changed = new Map<number, Stored>();
    const outcomes = saves.map((save): SaveOutcome => {
      const before = changed.get(save.place) ?? stored.get(save.place);
      const sequence = save.sequence === 'next' ? (before?.sequence ?? 0) + 1 : save.sequence;
      if (!fits(save)) return { place: save.place, sequence, code: 'answer-not-on-paper' };
      const answer = { chosen: [...new Set(save.answer.chosen)].sort() };
      if (before && sequence <= before.sequence) return settleOld(save.place, sequence, answer, before);
      changed.set(save.place, { sequence, answer, savedAt: now });
      return { place: save.place, sequence, savedAt: now };
    });
    await store(tx, sittingId, changed);
    return { deadline: sitting.deadline, outcomes };
  });
}

/** An old number is acknowledged only when it says what stands anyway. */
function settleOld(place: number, sequence: number, answer: ItemAnswer, before: Stored): SaveOutcome {
  if (answer.chosen.join() === before.answer.chosen.join()) return { place, sequence, savedAt: before.savedAt };
  return { place, sequence, code: 'answer-stale', stored: { sequence: before.sequence, answer: before.answer } };
}

/** Says of each save whether its place is on the paper, its options are that place's, and there is one where one is asked. */
async function checkAgainst(paper: readonly DrawnItem[], saves: readonly AnswerSave[]) {
  const touched = saves.flatMap(({ place }) => paper[place] ?? []);
  const contents = await loadVersions(db, touched);
  return ({ place, answer: { chosen } }: AnswerSave): boolean => {
    const item = paper[place];
    if (!item || !chosen.every((option) => item.options.includes(option))) return false;
    return contents.get(item.version)?.type === 'multiple' || new Set(chosen).size <= 1;
  };
}

async function loadStored(tx: Transaction, sittingId: string, saves: readonly AnswerSave[]) {
  const places = [...new Set(saves.map(({ place }) => place))];
  const rows = await tx
    .select({
      place: sittingAnswers.place,
      sequence: sittingAnswers.sequence,
      answer: sittingAnswers.answer,
      savedAt: sittingAnswers.savedAt,
    })
    .from(sittingAnswers)
    .where(and(eq(sittingAnswers.sittingId, sittingId), inArray(sittingAnswers.place, places)));
  return new Map<number, Stored>(rows.map(({ place, ...rest }) => [place, rest]));
}

async function store(tx: Transaction, sittingId: string, changed: ReadonlyMap<number, Stored>): Promise<void> {
  if (changed.size === 0) return;
  await tx
    .insert(sittingAnswers)
    .values([...changed].map(([place, row]) => ({ sittingId, place, ...row })))
    .onConflictDoUpdate({
      target: [sittingAnswers.sittingId, sittingAnswers.place],
      set: { sequence: sql`excluded.sequence`, answer: sql`excluded.answer`, savedAt: sql`excluded.saved_at` },
    });
}
