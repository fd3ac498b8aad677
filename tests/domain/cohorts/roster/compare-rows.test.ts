import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedPlace, compareRows } from '~/domain/cohorts/roster/compare-rows';
import type { PersonRow } from '~/domain/cohorts/roster/read-person';

const row = (at: number, name: string, number: string | null = null, email: string | null = null): PersonRow => ({
  ...{ row: at, name, number, email, faults: [] },
});
const place = (id: string, name: string, number: string | null = null, email: string | null = null): ComparedPlace => ({
  ...{ id, name, number, email, removedAt: null },
});
const said = (rows: PersonRow[], places: ComparedPlace[]) =>
  compareRows(rows, places).map(({ change, placeId, faults }) => [
    change,
    placeId,
    faults.map(({ code }) => code).join(' '),
  ]);

describe('comparing a file with a roster', () => {
  it('knows people by number, then by address, then by a name that is theirs alone', () => {
    const places = [place('a', '林晓', '1'), place('b', '陈静', null, 'chen@x.example'), place('c', '吴')];
    expect(said([row(2, '林晓', '1'), row(3, '陈静', '2', 'chen@x.example'), row(4, '吴')], places)).toEqual([
      ['same', 'a', ''],
      ['update', 'b', 'was'],
      ['same', 'c', ''],
    ]);
  });

  it('guesses nothing: what fits two, or nobody clearly, is a fault', () => {
    const places = [
      place('a', '林晓', '1'),
      place('b', '陈静', null, 'chen@x.example'),
      place('c', '吴'),
      place('d', '吴'),
    ];
    expect(said([row(2, '林晓', '1', 'chen@x.example'), row(3, '吴'), row(4, '林晓')], places)).toEqual([
      ['fault', null, 'two-places'],
      ['fault', null, 'name-twice'],
      ['fault', null, 'name-known'],
    ]);
  });

  it('tells a repeat from a contradiction', () => {
    expect(
      said(
        [
          row(2, '林晓', '1', 'a@x.example'),
          row(3, '林晓', '1'),
          row(4, '林笑', '1'),
          row(5, '陈', '2'),
          row(6, '林晓', '2', 'a@x.example'),
        ],
        [],
      ),
    ).toEqual([
      ['add', null, ''],
      ['repeat', null, 'repeats'],
      ['fault', null, 'contradicts'],
      ['add', null, ''],
      ['fault', null, 'two-rows'],
    ]);
    expect(
      said([row(2, '林', '1'), row(3, '林', null, 'a@x.example')], [place('a', '林', '1', 'a@x.example')]),
    ).toEqual([
      ['same', 'a', ''],
      ['repeat', 'a', 'repeats'],
    ]);
  });

  it('erases nothing a file does not say', () => {
    const [compared] = compareRows([row(2, '林', '1')], [place('a', '林', '1', 'a@x.example')]);
    expect(compared).toMatchObject({ change: 'same', email: 'a@x.example' });
  });

  const people = fc.array(
    fc.record({
      name: fc.constantFrom('林', '陈', '吴', '周'),
      number: fc.option(fc.constantFrom('1', '2', '3', '4')),
      email: fc.option(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example')),
    }),
    { maxLength: 12 },
  );

  it('done once, does nothing the second time, and never gives two people one number or address', () => {
    fc.assert(
      fc.property(people, people, (first, second) => {
        const rows = (all: typeof first) => all.map(({ name, number, email }, at) => row(at + 2, name, number, email));
        const after = perform(perform([], rows(first)), rows(second));
        for (const key of ['number', 'email'] as const) {
          const held = after.map((each) => each[key]).filter((value) => value !== null);
          expect(new Set(held).size).toBe(held.length);
        }
        const sound = withoutFaults(rows(second), after);
        const again = compareRows(sound, perform(after, sound)).map(({ change }) => change);
        expect(again.filter((change) => change !== 'same' && change !== 'repeat')).toEqual([]);
        expect(after.length).toBeGreaterThanOrEqual(perform([], rows(first)).length);
      }),
    );
  });
});

/** What applying does to a roster. */
function perform(places: ComparedPlace[], rows: PersonRow[]): ComparedPlace[] {
  const after = new Map(places.map((each) => [each.id, each]));
  for (const { change, placeId, name, number, email } of compareRows(rows, places)) {
    const id = change === 'add' ? `p${after.size}` : placeId;
    if (id !== null && (change === 'add' || change === 'update')) {
      after.set(id, { id, name, number, email, removedAt: null });
    }
  }
  return [...after.values()];
}

/** What is left of a file when the rows with faults are taken out of it. */
function withoutFaults(rows: PersonRow[], places: ComparedPlace[]): PersonRow[] {
  const compared = compareRows(rows, places);
  const sound = rows.filter((_, at) => compared[at]?.change !== 'fault');
  return sound.length === rows.length ? rows : withoutFaults(sound, places);
}
