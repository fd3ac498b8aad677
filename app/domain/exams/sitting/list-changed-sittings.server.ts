import { asc, gte, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { sittings } from '#db/schema/exams';
import type { Standing } from './standing';

const query = prepared((from: Reader) =>
  from
    .select({
      sittingId: sittings.id,
      state: sittings.state,
      deadline: sittings.deadline,
      writer: sittings.writer,
      writerDevice: sittings.writerDevice,
      writerSince: sittings.writerSince,
      changedAt: sittings.changedAt,
    })
    .from(sittings)
    .where(gte(sittings.changedAt, sql.placeholder('since')))
    .orderBy(asc(sittings.changedAt))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Everybody's sittings that changed at or after a moment, the earliest change first: one query for all open pages. */
export const listChangedSittings = async (since: number, limit: number): Promise<Standing[]> =>
  query(db).execute({ since, limit });
