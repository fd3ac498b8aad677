import type { Admin } from '../people/actor';
import { findItems } from './find-items.server';
import type { InterchangeFormat } from './interchange/detect-format';
import { writeFile } from './interchange/write-file';
import type { ItemFilter } from './list-items.server';

/** The items a filter leaves as a file in a format, keys included. */
export async function exportItems(_admin: Admin, filter: ItemFilter, format: InterchangeFormat): Promise<string> {
  const found = await findItems(filter);
  return writeFile(
    found.map(({ content }) => content),
    format,
  );
}
