import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answering, anyWorksheet } from '#tests/support/factories/worksheets';
import { type Answers, fitAnswers, lengthOf, sameAnswers } from '~/domain/worksheets/answers';
import { readTyped, writeTyped } from '~/domain/worksheets/entry-names';
import { changeRows, readRowChange, writeRowChange } from '~/domain/worksheets/row-change';
import { startAnswers } from '~/domain/worksheets/start-answers';

const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  fields: fc.dictionary(fc.constantFrom('wish', 'market', 'minutes', 'gone', '__proto__', 'toString'), anyText),
  tables: fc.dictionary(
    fc.constantFrom('run', 'gone', 'constructor'),
    fc.array(fc.dictionary(fc.constantFrom('minute', 'shown', 'count', 'gone'), anyText), { maxLength: 9 }),
  ),
});

describe('fitAnswers', () => {
  it('has every field, nothing else, and no more rows than there is room for', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const fitted = fitAnswers(anyWorksheet, answers);
        expect(Object.keys(fitted.fields)).toEqual(['wish', 'market', 'minutes', 'starts', 'format']);
        expect(Object.keys(fitted.tables)).toEqual(['run']);
        expect(fitted.tables.run?.length).toBe(
          Math.min(5, (Object.hasOwn(answers.tables, 'run') ? answers.tables.run : [])?.length ?? 0),
        );
        for (const row of fitted.tables.run ?? []) expect(Object.keys(row)).toEqual(['minute', 'shown', 'count']);
        expect(fitAnswers(anyWorksheet, fitted)).toEqual(fitted);
        expect(sameAnswers(anyWorksheet, answers, fitted)).toBe(true);
      }),
    );
  });

  it('takes line ends of any system for one', () => {
    expect(sameAnswers(anyWorksheet, answering({ wish: 'a\r\nb' }), answering({ wish: 'a\nb' }))).toBe(true);
    expect(sameAnswers(anyWorksheet, answering({ wish: 'a b' }), answering({ wish: 'a\nb' }))).toBe(false);
  });

  it('counts what was written', () => {
    expect(lengthOf(answering({ wish: '起订量' }, [{ shown: 'ab' }, {}]))).toBe(5);
  });
});

it('writes a form from which the same is read', () => {
  fc.assert(
    fc.property(anyAnswers, anyText, (given, title) => {
      const answers = fitAnswers(anyWorksheet, given);
      const read = readTyped(anyWorksheet, new Map(writeTyped({ title, answers })));
      expect(read).toEqual({ title, answers });
    }),
  );
});

it('begins with empty rows and the first words of some, in the language asked for', () => {
  const { tables, fields } = startAnswers(anyWorksheet, 'zh');
  expect(tables.run).toEqual([
    { minute: '', shown: '开场', count: '' },
    { minute: '', shown: '', count: '' },
    { minute: '', shown: '', count: '' },
  ]);
  expect(Object.values(fields).join('')).toBe('');
});

describe('a button of a table', () => {
  const rows = [{ shown: 'a' }, { shown: 'b' }];

  it('adds a row at the end, or takes one away', () => {
    expect(changeRows(answering({}, rows), { kind: 'add', table: 'run' }).tables.run).toEqual([...rows, {}]);
    expect(changeRows(answering({}, rows), { kind: 'remove', table: 'run', row: 0 }).tables.run).toEqual([rows[1]]);
    expect(changeRows(answering({}, [{}]), { kind: 'remove', table: 'run', row: 0 }).tables.run).toEqual([{}]);
  });

  it('changes nothing for a table or a row that is not there', () => {
    for (const act of ['add:nothing', 'add:constructor', 'remove:run:7']) {
      const change = readRowChange(act);
      expect(change && changeRows(answering({}, rows), change)).toEqual(answering({}, rows));
    }
  });

  it('is read as it was written, and nothing else is', () => {
    for (const change of [{ kind: 'add', table: 'run' } as const, { kind: 'remove', table: 'run', row: 12 } as const]) {
      expect(readRowChange(writeRowChange(change))).toEqual(change);
    }
    for (const wrong of ['', 'save', 'remove:run', 'add:', 'remove:run:-1', 'remove:run:1e3', 'add:__proto__']) {
      expect(readRowChange(wrong)).toBeNull();
    }
  });
});
