import { adoptConnection, db, transaction } from '#db/client';

/** How many queries something reads with. Nothing can be written after it in the same test. */
export async function countQueries(read: () => Promise<unknown>): Promise<number> {
  const inner = db;
  let queries = 0;
  const reader = new Proxy(inner, {
    get(target, name: keyof typeof inner) {
      if (name.startsWith('select')) queries += 1;
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  adoptConnection({ reader, transaction, close: async () => undefined });
  try {
    await read();
  } finally {
    adoptConnection({ reader: inner, transaction, close: async () => undefined });
  }
  return queries;
}
