import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classConsents, classes, handOvers, orders } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import { listClearanceFacts } from '../hosts/clearance/list-clearance-facts.server';
import type { Trainer } from '../people/actor';
import { listResults } from './list-shared-people.server';

/**
 * Whom an order's enterprise took over, for either side. The enterprise sees them for as long as they are its members: with
 * their certificate, and what their exams came to if they share that with it; the university sees who it was and when.
 * A constant number of queries.
 */
export async function listHandedOver(trainer: Trainer, orderId: string) {
  const ids = [...trainer.organisationIds];
  const rows = await db
    .select({
      personId: people.id,
      name: people.name,
      since: handOvers.decidedAt,
      classId: classes.id,
      enterpriseId: orders.enterpriseId,
      universityId: orders.universityId,
    })
    .from(handOvers)
    .innerJoin(classes, eq(classes.id, handOvers.classId))
    .innerJoin(orders, eq(orders.id, classes.orderId))
    .innerJoin(people, eq(people.id, handOvers.personId))
    .where(and(eq(orders.id, orderId), eq(handOvers.state, 'accepted')))
    .orderBy(asc(handOvers.decidedAt), asc(people.name));
  const [first] = rows;
  if (!first) return [];
  if (!ids.includes(first.enterpriseId)) {
    if (!ids.includes(first.universityId)) return [];
    return rows.map(({ personId, name, since }) => ({ personId, name, since, certificateUntil: null, results: null }));
  }
  const held = await db
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, first.enterpriseId),
        inArray(
          memberships.personId,
          rows.map(({ personId }) => personId),
        ),
        isNull(memberships.endedAt),
      ),
    );
  const members = new Set(held.map(({ personId }) => personId));
  const sharing = await db
    .select({ personId: classConsents.personId })
    .from(classConsents)
    .where(and(eq(classConsents.classId, first.classId), eq(classConsents.field, 'results')));
  const shared = sharing.map(({ personId }) => personId).filter((id) => members.has(id));
  const facts = await listClearanceFacts([...members]);
  const results = await listResults(shared);
  return rows
    .filter(({ personId }) => members.has(personId))
    .map(({ personId, name, since }) => {
      const certificate = facts.get(personId)?.certificate;
      return {
        personId,
        name,
        since,
        certificateUntil: certificate?.state === 'valid' ? certificate.validUntil : null,
        results: results.get(personId) ?? null,
      };
    });
}
