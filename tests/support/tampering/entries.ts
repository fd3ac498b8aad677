import { eq, gt, gte, inArray, lte, sql } from 'drizzle-orm';
import { auditEntries } from '#db/schema/audit';
import { auditActions } from '~/domain/audit/actions';
import { GENESIS } from '~/domain/audit/record.server';
import { type Attack, hashOf, type Row, sealedRow, sealedTo, type Values, type World } from './world';

const { position: place } = auditEntries;

async function write({ tx }: World, position: number, values: Values): Promise<void> {
  await tx.update(auditEntries).set(values).where(eq(place, position));
}

/** Changes one column of one entry. */
const edit = (kind: string, change: (row: Row, world: World) => Values | null): Attack => ({
  kind,
  async run(world) {
    for (;;) {
      const row = world.random.of(world.rows);
      const values = change(row, world);
      if (values) return write(world, row.position, values);
    }
  },
});

/** One sign of a text replaced, added or taken away. */
function nudge(text: string, { random }: World): string {
  const at = random.below(text.length + 1);
  const sign = random.of([...'abz019-_ .é店\u200b']);
  const made = random.of([
    text.slice(0, at) + sign + text.slice(at),
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + sign + text.slice(at + 1),
  ]);
  return made === text ? `${text}x` : made;
}

function nudgeValue(value: unknown, world: World) {
  if (typeof value === 'number') return value + world.random.of([-1, 1, 1000]);
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? nudge(value, world) : 'x';
}

/** A detail that says something else, a little. */
function nudgeDetail(detail: Row['detail'], world: World): Row['detail'] {
  const [name] = Object.keys(detail).length > 0 ? [world.random.of(Object.keys(detail))] : [undefined];
  if (name === undefined || world.random.below(8) === 0) return { ...detail, [`added${world.random.below(9)}`]: true };
  const { [name]: value, ...rest } = detail;
  return world.random.of([
    { ...detail, [name]: nudgeValue(value, world) },
    rest,
    { ...rest, [`${name}x`]: value ?? null },
  ]);
}

/** The same detail in other letters. */
const respell = (detail: Row['detail'], { random }: World): string | null => {
  const text = JSON.stringify(detail);
  const [name] = Object.keys(detail);
  const twice = name === undefined ? `${text}\t` : `{${JSON.stringify(name)}:0,${text.slice(1)}`;
  const written = random.of([` ${text}`, text.replace(':', ': '), `${text}\n`, twice]);
  return written === text ? null : written;
};

export const edits: readonly Attack[] = [
  edit('time changed', ({ at }, { random }) => ({ at: at + random.of([-1, 1, 1000, -86_400_000]) })),
  edit('actor changed', ({ actorId }, world) => ({
    actorId: actorId === null ? world.random.of(world.rows).subjectId : world.random.of([null, nudge(actorId, world)]),
  })),
  edit('action changed', ({ action }, { random }) => ({
    action: random.of(auditActions.filter((each) => each !== action)),
  })),
  edit('kind of subject changed', ({ subjectType }, world) => ({ subjectType: nudge(subjectType, world) })),
  edit('subject changed', ({ subjectId }, world) => ({ subjectId: nudge(subjectId, world) })),
  edit('reason changed', ({ reason }, world) => ({
    reason: reason === null ? 'x' : world.random.of([null, nudge(reason, world)]),
  })),
  edit('detail changed', ({ detail }, world) => ({ detail: nudgeDetail(detail, world) })),
  edit('detail written otherwise', ({ detail }, world) => {
    const written = respell(detail, world);
    return written === null ? null : { detail: sql`${written}` };
  }),
  edit('previous hash changed', ({ previousHash }, world) => ({
    previousHash: world.random.of(
      [world.random.of(world.rows).hash, nudge(previousHash, world), GENESIS].filter((each) => each !== previousHash),
    ),
  })),
  edit('hash changed', ({ hash }, world) => ({
    hash: world.random.of([world.random.of(world.rows).hash, nudge(hash, world)].filter((each) => each !== hash)),
  })),
  edit('position changed', ({ position }, { random, rows }) => ({
    position: random.of([-position, rows.length + 1 + random.below(999) + (position === rows.length ? 1 : 0)]),
  })),
];

/** Every entry from a position on gets another. In two steps, since no two may have one position at any moment. */
async function renumber({ tx }: World, from: number, by: number): Promise<void> {
  const far = 1_000_000;
  await tx
    .update(auditEntries)
    .set({ position: sql`${place} + ${far + by}` })
    .where(gte(place, from));
  await tx
    .update(auditEntries)
    .set({ position: sql`${place} - ${far}` })
    .where(gt(place, far / 2));
}

const swap = async (world: World, one: Row, two: Row) => {
  await write(world, one.position, { position: -1_000_000 });
  await write(world, two.position, { position: one.position });
  await write(world, -1_000_000, { position: two.position });
};
const pair = ({ rows, random }: World): [Row, Row] => {
  const one = random.of(rows);
  return [one, random.of(rows.filter((row) => row !== one))];
};

/** An entry that never was, after one that is. */
function invented(world: World, after: Row, chained: boolean): Row {
  const said = { ...world.random.of(world.rows), position: after.position + 1, reason: 'This never happened.' };
  const previousHash = chained ? after.hash : world.random.of([said.previousHash, GENESIS]);
  return { ...said, previousHash, hash: hashOf({ ...said, previousHash }) };
}
const insert = (kind: string, make: (world: World, after: Row) => Row): Attack => ({
  kind,
  async run(world) {
    // Not after the last: what is rightly chained there was appended.
    const after = world.random.of(world.rows.slice(0, -1));
    await renumber(world, after.position + 1, 1);
    await world.tx.insert(auditEntries).values(make(world, after));
  },
});

export const moves: readonly Attack[] = [
  {
    kind: 'one entry deleted',
    run: async (world) => void (await world.tx.delete(auditEntries).where(eq(place, sealedRow(world).position))),
  },
  {
    kind: 'one entry deleted, the rest renumbered',
    async run(world) {
      const { position } = sealedRow(world);
      await world.tx.delete(auditEntries).where(eq(place, position));
      await renumber(world, position + 1, -1);
    },
  },
  {
    kind: 'a range deleted',
    async run(world) {
      const { position } = sealedRow(world);
      const range = Array.from({ length: 2 + world.random.below(40) }, (_, index) => position + index);
      await world.tx.delete(auditEntries).where(inArray(place, range));
    },
  },
  {
    kind: 'the beginning deleted',
    run: async (world) => void (await world.tx.delete(auditEntries).where(lte(place, sealedRow(world).position))),
  },
  {
    kind: 'the beginning deleted, the rest renumbered',
    async run(world) {
      const { position } = sealedRow(world);
      await world.tx.delete(auditEntries).where(lte(place, position));
      await renumber(world, position + 1, -position);
    },
  },
  {
    kind: 'the end deleted, back past a seal',
    run: async (world) => void (await world.tx.delete(auditEntries).where(gte(place, sealedRow(world).position))),
  },
  {
    kind: 'two entries’ contents swapped',
    async run(world) {
      const [one, two] = pair(world);
      const { position: _, ...ofOne } = one;
      const { position: __, ...ofTwo } = two;
      await write(world, one.position, ofTwo);
      await write(world, two.position, ofOne);
    },
  },
  { kind: 'two entries’ positions swapped', run: (world) => swap(world, ...pair(world)) },
  insert('an entry inserted', (world, after) => invented(world, after, false)),
  insert('an entry inserted, rightly chained', (world, after) => invented(world, after, true)),
  insert('an entry copied', (world, after) => ({ ...world.random.of(world.rows), position: after.position + 1 })),
];

/** Writes these entries over those from a position on, each chained to the one before. */
export async function rechain(world: World, from: number, said: readonly Row[]): Promise<void> {
  await world.tx.delete(auditEntries).where(gte(place, from));
  let previousHash = world.rows.find(({ position }) => position === from - 1)?.hash ?? GENESIS;
  const made = said.map((row, index) => {
    const entry = { ...row, position: from + index, previousHash };
    previousHash = hashOf(entry);
    return { ...entry, hash: previousHash };
  });
  for (let at = 0; at < made.length; at += 500) await world.tx.insert(auditEntries).values(made.slice(at, at + 500));
}

const recomputed = (kind: string, change: (rows: Row[], world: World) => Row[]): Attack => ({
  kind,
  async run(world) {
    const { position } = sealedRow(world);
    await rechain(world, position, change(world.rows.slice(position - 1), world));
  },
});
export const rewritings: readonly Attack[] = [
  recomputed('an entry changed, the chain recomputed', ([first, ...rest], world) =>
    first ? [{ ...first, reason: nudge(first.reason ?? 'x', world) }, ...rest] : rest,
  ),
  recomputed('an entry deleted, the chain recomputed', ([, ...rest]) => rest),
  recomputed('an entry inserted, the chain recomputed', (rows, world) => [
    { ...world.random.of(world.rows), reason: 'This never happened.' },
    ...rows,
  ]),
];

/** What only the next seal would have protected. */
export const tails: readonly Attack[] = [
  {
    kind: 'entries since the last seal changed, the chain recomputed',
    run: (world) => {
      const from = sealedTo(world) + 1;
      return rechain(
        world,
        from,
        world.rows.slice(from - 1).map((row) => ({ ...row, reason: 'Rewritten.' })),
      );
    },
  },
  {
    kind: 'entries since the last seal deleted from the end',
    run: async (world) => void (await world.tx.delete(auditEntries).where(gt(place, sealedTo(world)))),
  },
  edit('names in a detail put in another order', ({ detail }) => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(detail).reverse()));
    return turned === JSON.stringify(detail) ? null : { detail: sql`${turned}` };
  }),
];
