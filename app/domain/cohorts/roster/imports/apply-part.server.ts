import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes, orders } from '#db/schema/cohorts';
import { rosterImportRows, rosterImports, rosterPlaces } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import { Refusal } from '../../../refusal';
import { classAllows } from '../../class-allows';
import { joinMembers } from '../places/join-members.server';
import { heldKeys } from '../places/refuse-held.server';
import type { RosterFault } from '../roster-row';
import { refuseOverSeats } from '../seats.server';

/** Rows that one transaction applies. */
export const APPLIED_AT_ONCE = 50;

type Row = Pick<
  typeof rosterImportRows.$inferSelect,
  'row' | 'change' | 'name' | 'number' | 'email' | 'placeId' | 'faults'
>;
type Import = typeof rosterImports.$inferSelect;

/**
 * Applies the next rows of an import and says whether more are left. What changed on the roster since the rows were compared
 * is not overwritten: such a row becomes a fault. A row is applied once, also when the program ended in between. When the
 * class no longer takes changes, or the seats no longer suffice, the import fails where it stands.
 */
export async function applyPart(importId: string, now: number): Promise<boolean> {
  return transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(rosterImports)
      .where(and(eq(rosterImports.id, importId), eq(rosterImports.state, 'applying')));
    if (!found) return false;
    const todo = and(
      eq(rosterImportRows.importId, importId),
      inArray(rosterImportRows.change, ['add', 'update']),
      isNull(rosterImportRows.appliedAt),
    );
    const rows = await tx
      .select()
      .from(rosterImportRows)
      .where(todo)
      .orderBy(asc(rosterImportRows.row))
      .limit(APPLIED_AT_ONCE);
    const failure = await whyNot(tx, found, rows);
    if (failure) return fail(tx, importId, failure);
    if (rows.length > 0) await applyRows(tx, found, rows, now);
    const left = await tx.$count(rosterImportRows, todo);
    const step =
      left === 0 ? { state: 'applied' as const, done: found.rows, changedAt: now } : { done: found.rows - left };
    await tx.update(rosterImports).set(step).where(eq(rosterImports.id, importId));
    return left > 0;
  });
}

async function fail(tx: Transaction, importId: string, failure: string): Promise<false> {
  await tx.update(rosterImports).set({ state: 'failed', failure }).where(eq(rosterImports.id, importId));
  return false;
}

async function whyNot(tx: Transaction, { classId }: Import, rows: readonly Row[]): Promise<string | null> {
  const [own] = await tx
    .select({ endedAt: classes.endedAt, orderState: orders.state })
    .from(classes)
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .where(eq(classes.id, classId));
  if (!own || own.endedAt !== null || !classAllows(own.orderState, 'change-roster')) return 'not-in-this-state';
  const more = rows.filter(({ change }) => change === 'add').length;
  if (more === 0) return null;
  try {
    await refuseOverSeats(tx, classId, more);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function applyRows(tx: Transaction, found: Import, rows: readonly Row[], now: number): Promise<void> {
  const { id: importId, classId, uploadedBy: actorId } = found;
  const counts = { added: 0, changed: 0, refused: 0 };
  const withAddress: string[] = [];
  for (const row of rows) {
    const placeId = await applyRow(tx, classId, row, now);
    const what = and(eq(rosterImportRows.importId, importId), eq(rosterImportRows.row, row.row));
    if (placeId === null) {
      const late: RosterFault = { code: 'changed-meanwhile', column: null, facts: {} };
      counts.refused += 1;
      await tx
        .update(rosterImportRows)
        .set({ change: 'fault', faults: [...(row.faults ?? []), late] })
        .where(what);
      continue;
    }
    counts[row.change === 'add' ? 'added' : 'changed'] += 1;
    if (row.email !== null) withAddress.push(placeId);
    await tx.update(rosterImportRows).set({ appliedAt: now, placeId }).where(what);
  }
  await record(tx, {
    at: now,
    actorId,
    action: 'roster-imported',
    subject: { type: 'order-class', id: classId },
    detail: { importId, ...counts },
  });
  await joinMembers(tx, { classId, placeIds: withAddress, actorId }, now);
}

/** The place that was added or changed; null when the roster is no longer as it was compared. */
async function applyRow(tx: Transaction, classId: string, row: Row, now: number): Promise<string | null> {
  const values = { name: row.name ?? '', number: row.number, email: row.email };
  const held = await heldKeys(tx, { classId, except: row.placeId, ...values });
  if (held.length > 0) return null;
  if (row.change === 'add') {
    const id = newId();
    await tx.insert(rosterPlaces).values({ id, classId, ...values, addedAt: now });
    return id;
  }
  const [place] = await tx
    .select({ name: rosterPlaces.name, number: rosterPlaces.number, email: rosterPlaces.email })
    .from(rosterPlaces)
    .where(and(eq(rosterPlaces.id, row.placeId ?? ''), isNull(rosterPlaces.removedAt)));
  if (!place || !asCompared(place, row)) return null;
  await tx
    .update(rosterPlaces)
    .set(values)
    .where(eq(rosterPlaces.id, row.placeId ?? ''));
  return row.placeId;
}

type Values = { name: string; number: string | null; email: string | null };

/** Whether a place still has every value the row was compared with: those it would replace, and those it would leave. */
function asCompared(place: Values, row: Row): boolean {
  const was = new Map(
    (row.faults ?? []).filter(({ code }) => code === 'was').map(({ facts }) => [facts.at, facts.value]),
  );
  return (['name', 'number', 'email'] as const).every(
    (column) => (place[column] ?? '') === (was.has(column) ? was.get(column) : (row[column] ?? '')),
  );
}
