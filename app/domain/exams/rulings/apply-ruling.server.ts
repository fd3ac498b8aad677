import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { earlierResults, rulings, sittingMarks, sittingResults, sittings } from '#db/schema/exams';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { checkRuling, nextRulingNumber } from './check-ruling.server';
import { type Computed, computeRegrading } from './compute-regrading.server';
import type { Ruling } from './ruling';
import { digestOfPreview, flipOf, isChanged, type RulingWanted } from './ruling-wanted';

export type RulingMade = RulingWanted & {
  reason: string;
  /** The digest of the preview the admin decided on. */
  seen: string;
};

/** Rows a statement: below every engine's limit of parameters. */
const ROWS = 500;

/**
 * Makes a ruling and regrades every closed sitting it concerns, all or none: the old results are kept with the ruling that
 * replaced them, the new ones count one revision more. The results are computed before the transaction, so that answers of
 * running exams wait for its writes only (some 100 ms a thousand sittings); in it everything they rest on is compared again.
 * So one transaction does, and no half of a ruling is ever to be seen. Sittings that close later are scored under it.
 * Throws `not-found`, `key-does-not-fit`, `reason-missing`, `preview-outdated` when the admin saw something else than would
 * happen now, and `not-for-oneself` when it would change the admin's own result, or one the admin is sitting for.
 */
export async function applyRuling(admin: Admin, made: RulingMade, now: number): Promise<{ rulingId: string }> {
  const { version, kind, keyFrom, seen } = made;
  const { itemId } = await checkRuling(made);
  const reason = made.reason.trim();
  if (!reason) throw new Refusal('reason-missing', {}, 'reason');
  const ruling: Ruling = { id: newId(), version, kind, keyFrom };
  const computed = await computeRegrading(ruling);
  if (computed.some((each) => each.personId === admin.personId && isChanged(each)))
    throw new Refusal('not-for-oneself');
  return transaction(async (tx) => {
    const number = await nextRulingNumber(tx);
    if (digestOfPreview(made, number, computed) !== seen) throw new Refusal('preview-outdated');
    await refuseOtherRevisions(tx, version, computed);
    await refuseOwnPaper(tx, admin.personId, version);
    const decided = { reason, decidedBy: admin.personId, decidedAt: now };
    await tx.insert(rulings).values({ ...ruling, number, itemId, ...decided });
    const flips = computed.flatMap((each) => {
      const flip = flipOf(each);
      return flip ? [{ ...each, flip }] : [];
    });
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'ruling-made',
      subject: { type: 'ruling', id: ruling.id },
      reason,
      detail: { number, itemId, version, kind, keyFrom, regraded: computed.length, flips: flips.length },
    });
    await replaceResults(tx, ruling, computed, now);
    for (const { sittingId, revision, flip } of flips) {
      await record(tx, {
        at: now,
        actorId: admin.personId,
        action: 'result-regraded',
        subject: { type: 'sitting', id: sittingId },
        reason,
        detail: { ruling: ruling.id, revision: revision + 1, passed: flip === 'to-pass' },
      });
    }
    return { rulingId: ruling.id };
  });
}

/** A sitting that was closed or regraded since it was looked at makes what was computed worthless. */
async function refuseOtherRevisions(tx: Transaction, version: string, computed: readonly Computed[]): Promise<void> {
  const rows = await tx
    .select({ sittingId: sittingMarks.sittingId, revision: sittingResults.revision })
    .from(sittingMarks)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittingMarks.sittingId))
    .where(eq(sittingMarks.version, version))
    .orderBy(asc(sittingMarks.sittingId));
  const same =
    rows.length === computed.length &&
    rows.every(({ sittingId, revision }, at) => {
      const each = computed[at];
      return each?.sittingId === sittingId && each.revision === revision;
    });
  if (!same) throw new Refusal('preview-outdated');
}

/** A paper that is still being sat is scored under the ruling when it closes. */
async function refuseOwnPaper(tx: Transaction, personId: string, version: string): Promise<void> {
  const running = await tx
    .select({ paper: sittings.paper })
    .from(sittings)
    .where(and(eq(sittings.personId, personId), eq(sittings.state, 'open')));
  const asked = running.flatMap(({ paper }) => paper.items);
  if (asked.some((item) => item.version === version)) throw new Refusal('not-for-oneself');
}

async function replaceResults(tx: Transaction, ruling: Ruling, computed: readonly Computed[], now: number) {
  for (let from = 0; from < computed.length; from += ROWS) {
    const some = computed.slice(from, from + ROWS);
    await tx.insert(earlierResults).values(some.map(({ stored }) => ({ ...stored, rulingId: ruling.id })));
    await tx
      .insert(sittingResults)
      .values(
        some.map(({ sittingId, revision, after, replayed: { score, scorerVersion, digest } }) => ({
          sittingId,
          revision: revision + 1,
          ...score,
          points: after.points,
          scorerVersion,
          digest,
          scoredAt: now,
        })),
      )
      .onConflictDoUpdate({
        target: sittingResults.sittingId,
        set: {
          revision: sql`excluded.revision`,
          passed: sql`excluded.passed`,
          correct: sql`excluded.correct`,
          total: sql`excluded.total`,
          points: sql`excluded.points`,
          sections: sql`excluded.sections`,
          scorerVersion: sql`excluded.scorer_version`,
          digest: sql`excluded.digest`,
          scoredAt: sql`excluded.scored_at`,
        },
      });
    for (const credit of new Set(some.map((each) => each.credit))) {
      const ids = some.filter((each) => each.credit === credit).map(({ sittingId }) => sittingId);
      await tx
        .update(sittingMarks)
        .set({ credit })
        .where(and(eq(sittingMarks.version, ruling.version), inArray(sittingMarks.sittingId, ids)));
    }
  }
}
