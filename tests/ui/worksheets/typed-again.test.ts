import { expect, it } from 'vitest';
import { typedAgain } from '~/ui/worksheets/typed-again';

const shape = { parts: [{ id: 'risks', table: { columns: [{ id: 'risk' }], most: 5 } }] };

it('gives back what was typed, with an empty row where the form had none', () => {
  const rows: unknown[] = [];
  rows[2] = { risk: 'rain' };
  const refused = { intent: 'save', title: '', version: '3', tables: { risks: rows } };
  expect(typedAgain(shape, refused)).toEqual({
    typed: { title: '', answers: { fields: {}, tables: { risks: [{ risk: '' }, { risk: '' }, { risk: 'rain' }] } } },
    version: '3',
  });
});

it('is nothing for another form, or none', () => {
  expect(typedAgain(shape, { intent: 'copy' })).toBeNull();
  expect(typedAgain(shape, undefined)).toBeNull();
});
