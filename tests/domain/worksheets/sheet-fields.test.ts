import { describe, expect, it } from 'vitest';
import { answering, anyWorksheet } from '#tests/support/factories/worksheets';
import { fitAnswers } from '~/domain/worksheets/answers';
import { writeTyped } from '~/domain/worksheets/entry-names';
import { answersIn, sheetFields } from '~/domain/worksheets/sheet-fields';
import { parseForm, WrongForm } from '~/http/form';

function sent(changes: Record<string, string> = {}, answers = answering()) {
  const form = new FormData();
  const typed = { title: 'June, Lagos', answers: fitAnswers(anyWorksheet, answers) };
  for (const [name, value] of writeTyped(typed)) form.set(name, value);
  form.set('version', '1');
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
}

const read = (form: FormData) => parseForm(form, sheetFields(anyWorksheet)).value;

function errorsOf(form: FormData): Record<string, string[] | null> {
  try {
    read(form);
    return {};
  } catch (error) {
    if (!(error instanceof WrongForm)) throw error;
    return error.reply.error ?? {};
  }
}

describe('the form of a sheet', () => {
  it('takes an empty sheet, and keeps its empty rows where they are', () => {
    const answers = answering({ wish: 'Be known' }, [{}, { shown: 'Opening' }, {}, {}]);
    expect(answersIn(anyWorksheet, read(sent({}, answers)))).toEqual(fitAnswers(anyWorksheet, answers));
    expect(answersIn(anyWorksheet, read(sent({}, answering({}, [{}, {}])))).tables.run).toHaveLength(2);
  });

  it('keeps what was typed as it was typed', () => {
    const wish = '  两行\n"quoted", =1+1 <b>  ';
    const answers = answering({ wish, market: '0', minutes: '1,500', starts: '2026-06-18T15:00', format: 'event' });
    expect(answersIn(anyWorksheet, read(sent({}, answers))).fields).toEqual(fitAnswers(anyWorksheet, answers).fields);
  });

  it.each([
    ['title', ''],
    ['title', '   '],
    ['title', 'x'.repeat(121)],
    ['version', ''],
    ['version', '-1'],
    ['version', '1e3'],
    ['fields.market', 'x'.repeat(301)],
    ['fields.wish', 'x'.repeat(2001)],
    ['fields.minutes', 'forty'],
    ['fields.minutes', '1e309'],
    ['fields.starts', 'tomorrow'],
    ['fields.starts', '2026-02-30T10:00'],
    ['fields.starts', '2026-06-18T25:00'],
    ['fields.starts', '2026-13-01T10:00'],
    ['fields.format', 'joint'],
    ['tables.run[1].count', 'many'],
    ['tables.run[2].shown', 'x'.repeat(2001)],
  ])('says at %s what is wrong with it (%#)', (name, value) => {
    const answers = answering({}, [{}, {}, {}]);
    const found = errorsOf(sent({ [name]: value }, answers));
    expect(Object.keys(found)).toEqual([name]);
    expect(found[name]?.[0]).toMatch(/^fields:/);
  });

  it.each(['20', '1,500', '0.90', '−3', '１２', '15 %', "1'000"])('reads %s as a number', (minutes) => {
    expect(errorsOf(sent({ 'fields.minutes': minutes }))).toEqual({});
  });

  it('says of a table that it has too many rows, however far apart they are', () => {
    expect(errorsOf(sent({ 'tables.run[5].shown': 'a' }))).toEqual({ 'tables.run': ['fields:too-many-rows'] });
    expect(errorsOf(sent({ 'tables.run[999].shown': 'a' }))).toEqual({ 'tables.run': ['fields:too-many-rows'] });
    expect(answersIn(anyWorksheet, read(sent({ 'tables.run[4].shown': 'a' }))).tables.run?.[4]?.shown).toBe('a');
  });

  it('passes over fields the worksheet does not have', () => {
    const found = read(
      sent({ 'fields.secret': 'a', 'tables.other[0].shown': 'b', 'tables.run[0].other': 'c', personId: 'd' }),
    );
    expect(JSON.stringify(answersIn(anyWorksheet, found))).not.toMatch(/"[abcd]"/);
  });
});
