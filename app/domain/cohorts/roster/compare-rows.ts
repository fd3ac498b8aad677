import { isFaulty, type PersonRow } from './read-person';
import type { RosterFault } from './roster-row';

/** A place as rows are compared with it. */
export type ComparedPlace = {
  id: string;
  name: string;
  number: string | null;
  email: string | null;
  removedAt: number | null;
};

export type ComparedRow = PersonRow & {
  change: 'add' | 'update' | 'same' | 'repeat' | 'fault';
  placeId: string | null;
};

/** What a row says beside its change: `was` for each value it would replace, and whom it repeats or brings back. */
const remark = (code: string, facts: RosterFault['facts'], column: RosterFault['column'] = null): RosterFault => ({
  code,
  column,
  facts,
});

type Keyed = { number: string | null; email: string | null; name: string };
const isBare = ({ number, email }: Keyed): boolean => number === null && email === null;

class ByKey<T extends Keyed> {
  readonly number = new Map<string, T>();
  readonly email = new Map<string, T>();
  readonly bare = new Map<string, T[]>();
  readonly names = new Set<string>();

  constructor(all: readonly T[] = []) {
    for (const each of all) this.add(each);
  }

  add(each: T): void {
    if (each.number !== null && !this.number.has(each.number)) this.number.set(each.number, each);
    if (each.email !== null && !this.email.has(each.email)) this.email.set(each.email, each);
    if (isBare(each)) this.bare.set(each.name, [...(this.bare.get(each.name) ?? []), each]);
    this.names.add(each.name);
  }

  /** Those a row fits by its number and by its address: none, one, or two that differ. */
  fitting({ number, email }: Keyed): T[] {
    const found = [number !== null && this.number.get(number), email !== null && this.email.get(email)];
    return [...new Set(found.filter((each): each is T => Boolean(each)))];
  }
}

/**
 * What each row of a file would do to a roster. People are known by their number, else by their address; by name alone only
 * when nothing else is known of either and the name is theirs alone. What a file does not say stays as it is, and whom it
 * does not name stays. A row that fits two places, or says something else than an earlier row of the same person, is a
 * fault; one that says the same again is a repeat.
 */
export function compareRows(rows: readonly PersonRow[], places: readonly ComparedPlace[]): ComparedRow[] {
  const around: Around = {
    standing: new ByKey(places.filter(({ removedAt }) => removedAt === null)),
    removed: new ByKey(places.filter(({ removedAt }) => removedAt !== null)),
    earlier: new ByKey<ComparedRow>(),
    rowOfPlace: new Map(),
  };
  const claimed = new Map<number, number>();
  const compared = rows.map((row) => {
    const each = isFaulty(row) ? withFault(row) : compareRow(row, around);
    const rival = each.faults.find(({ code }) => code === 'same-place');
    if (rival) claimed.set(Number(rival.facts.row), each.row);
    if (each.change !== 'fault' && each.change !== 'repeat') {
      around.earlier.add(each);
      if (each.placeId) around.rowOfPlace.set(each.placeId, each.row);
    }
    return each;
  });
  // Of two rows that claim one place by different keys neither is believed, or the other would be somebody new next time.
  return compared.map((each) => {
    const by = claimed.get(each.row);
    return by === undefined ? each : withFault(each, remark('same-place', { row: by }));
  });
}

type Around = {
  standing: ByKey<ComparedPlace>;
  removed: ByKey<ComparedPlace>;
  earlier: ByKey<ComparedRow>;
  rowOfPlace: Map<string, number>;
};

const withFault = (row: PersonRow, ...more: RosterFault[]): ComparedRow => ({
  ...row,
  faults: [...row.faults, ...more],
  change: 'fault',
  placeId: null,
});

function compareRow(row: PersonRow, around: Around): ComparedRow {
  const again = againInFile(row, around.earlier);
  if (again) return again;
  const found = placeFor(row, around);
  if (found && 'code' in found) return withFault(row, found);
  if (!found) {
    const [before] = around.removed.fitting(row);
    const faults = before ? [...row.faults, remark('removed-before', { name: before.name })] : row.faults;
    return { ...row, faults, change: 'add', placeId: null };
  }
  const other = around.rowOfPlace.get(found.id);
  if (other !== undefined) return withFault(row, remark('same-place', { row: other }));
  return changeOf(row, found);
}

function againInFile(row: PersonRow, earlier: ByKey<ComparedRow>): ComparedRow | null {
  const [first, second] = earlier.fitting(row);
  if (first && second) return withFault(row, remark('two-rows', { row: first.row, other: second.row }));
  const same = first ?? (isBare(row) ? earlier.bare.get(row.name)?.[0] : undefined);
  if (!same) return null;
  const agrees =
    same.name === row.name &&
    (row.number === null || row.number === same.number) &&
    (row.email === null || row.email === same.email);
  if (!agrees) return withFault(row, remark('contradicts', { row: same.row }));
  const faults = [...row.faults, remark('repeats', { row: same.row })];
  return { ...row, faults, change: 'repeat', placeId: same.placeId };
}

function placeFor(row: PersonRow, { standing, earlier }: Around): ComparedPlace | RosterFault | null {
  const [first, second] = standing.fitting(row);
  if (first && second) return remark('two-places', { name: first.name, other: second.name });
  if (first || !isBare(row)) return first ?? null;
  const bare = standing.bare.get(row.name) ?? [];
  if (bare.length > 1) return remark('name-twice', { name: row.name });
  if (bare[0]) return bare[0];
  return standing.names.has(row.name) || earlier.names.has(row.name) ? remark('name-known', { name: row.name }) : null;
}

function changeOf(row: PersonRow, place: ComparedPlace): ComparedRow {
  const said = { name: row.name, number: row.number ?? place.number, email: row.email ?? place.email };
  const was = (['name', 'number', 'email'] as const)
    .filter((column) => said[column] !== place[column])
    .map((column) => remark('was', { value: place[column] ?? '', at: column }));
  return {
    ...row,
    ...said,
    faults: [...row.faults, ...was],
    change: was.length > 0 ? 'update' : 'same',
    placeId: place.id,
  };
}
