import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { adminGrants, people } from '#db/schema/people';
import type { Admin } from './actor';
import { normaliseEmail } from './email';

const PAGE = 50;

/** In `like`, the search's own wildcards are letters. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/**
 * People whose name or address contains what is searched for, by address, a page at a time; `after` is the address the
 * page starts after. The case of Latin letters does not matter.
 */
export async function listPeople(_admin: Admin, { search, after }: { search?: string; after?: string }) {
  const wanted = search ? `%${literally(normaliseEmail(search))}%` : undefined;
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      createdAt: people.createdAt,
      grant: adminGrants.id,
    })
    .from(people)
    .leftJoin(adminGrants, and(eq(adminGrants.personId, people.id), isNull(adminGrants.withdrawnAt)))
    .where(
      and(
        wanted
          ? or(sql`lower(${people.name}) like ${wanted} escape '\\'`, sql`${people.email} like ${wanted} escape '\\'`)
          : undefined,
        after ? gt(people.email, after) : undefined,
      ),
    )
    .orderBy(asc(people.email))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE).map(({ grant, ...person }) => ({ ...person, isAdmin: grant !== null }));
  return { people: page, next: rows.length > PAGE ? page.at(-1)?.email : undefined };
}
