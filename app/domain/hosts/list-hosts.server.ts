import { and, desc, eq, or } from 'drizzle-orm';
import { db } from '#db/client';
import { contains } from '#db/contains';
import { hostAccounts } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import type { Admin } from '../people/actor';
import { clear, type HostState } from './clearance/clearance';
import { listClearanceFacts } from './clearance/list-clearance-facts.server';

export { hostStates } from '#db/schema/hosts';

const LISTED_AT_MOST = 100;

/** Host accounts for an admin, the latest moved first, at most 100 and whether there are more. */
export async function listHosts(_admin: Admin, { search, state }: { search?: string; state?: HostState }, now: number) {
  const wanted = search?.trim();
  const rows = await db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      state: hostAccounts.state,
      changedAt: hostAccounts.changedAt,
    })
    .from(hostAccounts)
    .innerJoin(people, eq(people.id, hostAccounts.personId))
    .where(
      and(
        state && eq(hostAccounts.state, state),
        wanted ? or(contains(people.name, wanted), contains(people.email, wanted)) : undefined,
      ),
    )
    .orderBy(desc(hostAccounts.changedAt))
    .limit(LISTED_AT_MOST + 1);
  const shown = rows.slice(0, LISTED_AT_MOST);
  const facts = await listClearanceFacts(shown.map(({ personId }) => personId));
  return {
    more: rows.length > LISTED_AT_MOST,
    hosts: shown.map((row) => {
      const known = facts.get(row.personId);
      if (!known) throw new Error('facts are listed for everybody asked for');
      const { light, reasons } = clear(known, now);
      return { ...row, light, reason: reasons[0] ?? null };
    }),
  };
}
