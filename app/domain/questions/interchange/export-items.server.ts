import type { Admin } from '../../people/actor';
import { findItems } from '../bank/find-items.server';
import type { ItemFilter } from '../bank/list-items.server';
import type { InterchangeFormat } from './detect-format';
import { writeFile } from './write-file';

/** The items a filter leaves as a file in a format, keys included. */
export async function exportItems(_admin: Admin, filter: ItemFilter, format: InterchangeFormat): Promise<string> {
  const found = await findItems(filter);
  return writeFile(
    found.map(({ content }) => content),
    format,
  );
}
