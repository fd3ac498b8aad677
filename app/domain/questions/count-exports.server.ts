import type { Admin } from '../people/actor';
import { findItems } from './find-items.server';
import { interchangeFormats } from './interchange/detect-format';
import { leftOut } from './interchange/write-file';
import type { ItemFilter } from './list-items.server';

/** How many of the items a filter leaves each format holds, and which it cannot. */
export async function countExports(_admin: Admin, filter: ItemFilter) {
  const contents = (await findItems(filter)).map(({ content }) => content);
  return interchangeFormats.map((format) => {
    const left = leftOut(contents, format);
    return { format, held: contents.length - left.length, left: left.map(({ id, type }) => ({ id, type })) };
  });
}

export type ExportCounts = Awaited<ReturnType<typeof countExports>>;
