import { content } from '../content.server';
import type { Worksheet } from '../courses/worksheet';
import { Refusal } from '../refusal';

/** A worksheet by its id. Throws `not-found`. */
export function findWorksheet(id: string): Worksheet {
  const worksheet = content().library.worksheets.find((each) => each.id === id);
  if (!worksheet) throw new Refusal('not-found');
  return worksheet;
}
