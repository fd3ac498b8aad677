import type { Admin } from '../../people/actor';
import { findItems } from '../bank/find-items.server';
import type { ItemFilter } from '../bank/list-items.server';
import { interchangeFormats } from './detect-format';
import { leftOut } from './write-file';

/** How many of the items a filter leaves each format holds, and which it cannot. */
export async function countExports(_admin: Admin, filter: ItemFilter) {
  const contents = (await findItems(filter)).map(({ content }) => content);
  return interchangeFormats.map((format) => {
    const left = leftOut(contents, format);
    return { format, held: contents.length - left.length, left: left.map(({ id, type }) => ({ id, type })) };
  });
}

export type ExportCounts = Awaited<ReturnType<typeof countExports>>;
