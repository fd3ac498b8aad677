import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { organisations } from '#db/schema/organisations';
import type { BothLanguages } from '../both-languages';

/** Who issues certificates on this site, by name; null while no certifying body is known. */
export async function findIssuer(): Promise<BothLanguages | null> {
  const [body] = await db
    .select({ en: organisations.nameEn, zh: organisations.nameZh })
    .from(organisations)
    .where(eq(organisations.kind, 'certifying-body'))
    .orderBy(asc(organisations.createdAt))
    .limit(1);
  return body ?? null;
}
