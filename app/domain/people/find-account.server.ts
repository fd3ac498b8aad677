import { and, eq, gt, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { adminGrants, people, sessions } from '#db/schema/people';
import { Refusal } from '../refusal';
import type { Admin } from './actor';

/** A person's account as an admin sees it: no secret, and how many sessions are open. */
export async function findAccount(_admin: Admin, personId: string, now: number) {
  const [person] = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      language: people.language,
      zone: people.zone,
      createdAt: people.createdAt,
      adminSince: adminGrants.grantedAt,
    })
    .from(people)
    .leftJoin(adminGrants, and(eq(adminGrants.personId, people.id), isNull(adminGrants.withdrawnAt)))
    .where(eq(people.id, personId));
  if (!person) throw new Refusal('not-found');
  const open = and(eq(sessions.personId, personId), gt(sessions.expiresAt, Math.floor(now / 1000)));
  return { ...person, openSessions: await db.$count(sessions, open) };
}
