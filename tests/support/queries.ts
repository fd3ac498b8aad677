import { adoptConnection, db, transaction } from '#db/client';

/**
 * How many queries something reads with: those that are run, not those that are built, whether built each time or kept as
 * prepared. Nothing can be written after it in the same test.
 */
export async function countQueries(read: () => Promise<unknown>): Promise<number> {
  const inner = db;
  let queries = 0;
  const watched = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (name === 'then' || name === 'execute') queries += 1;
          const answer: unknown = Reflect.apply(value, target, given);
          const goes = name !== 'then' && name !== 'execute' && name !== 'getSQL' && name !== 'as';
          return goes && typeof answer === 'object' && answer !== null ? watched(answer) : answer;
        };
      },
    });
  adoptConnection({ reader: watched(inner), transaction, close: async () => undefined });
  try {
    await read();
  } finally {
    adoptConnection({ reader: inner, transaction, close: async () => undefined });
  }
  return queries;
}
