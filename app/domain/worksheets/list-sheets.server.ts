import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { worksheets } from '#db/schema/worksheets';
import type { Actor } from '../people/actor';

/** One's own sheets, the one changed last first. */
export const listSheets = ({ personId }: Actor) =>
  db
    .select({
      id: worksheets.id,
      worksheetId: worksheets.worksheetId,
      title: worksheets.title,
      changedAt: worksheets.changedAt,
    })
    .from(worksheets)
    .where(eq(worksheets.personId, personId))
    .orderBy(desc(worksheets.changedAt), desc(worksheets.id));
