import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers, handOvers, orders, shortlistings } from '#db/schema/cohorts';
import { sittingResults, sittings } from '#db/schema/exams';
import { memberships } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { ConsentField } from '../cohorts/consent';
import { listConsents } from '../cohorts/consents/list-consents.server';
import { listTraining, type Training } from '../hosts/account/list-training.server';
import { clear } from '../hosts/clearance/clearance';
import { listClearanceFacts } from '../hosts/clearance/list-clearance-facts.server';
import type { Trainer } from '../people/actor';
import { FULL_CREDIT } from '../questions/mark';
import type { SharedPerson } from './shared-people';

/**
 * The learners of the class of an enterprise's own order, by name: those who share their name, each with the fields they
 * share and no other; what they do not share is not asked for. Whom it took over already is left out: they are members
 * now. Nobody for whoever is not that enterprise. A constant number of queries.
 */
export async function listSharedPeople(trainer: Trainer, orderId: string, now: number): Promise<SharedPerson[]> {
  const [ordered] = await db
    .select({ classId: classes.id, enterpriseId: orders.enterpriseId })
    .from(orders)
    .innerJoin(classes, eq(classes.orderId, orders.id))
    .where(and(eq(orders.id, orderId), inArray(orders.enterpriseId, [...trainer.organisationIds])));
  if (!ordered) return [];
  const { classId, enterpriseId } = ordered;
  const consents = await listConsents(db, classId);
  const offers = await db
    .select({ id: handOvers.id, personId: handOvers.personId, state: handOvers.state })
    .from(handOvers)
    .where(and(eq(handOvers.classId, classId), ne(handOvers.state, 'withdrawn')));
  const taken = await db
    .select({ personId: handOvers.personId })
    .from(handOvers)
    .innerJoin(memberships, eq(memberships.personId, handOvers.personId))
    .where(
      and(
        eq(handOvers.classId, classId),
        eq(handOvers.state, 'accepted'),
        eq(memberships.organisationId, enterpriseId),
        isNull(memberships.endedAt),
      ),
    );
  for (const { personId } of taken) consents.delete(personId);
  const sharing = (field: ConsentField) => [...consents].flatMap(([id, fields]) => (fields.has(field) ? [id] : []));

  const named = await db
    .select({ personId: people.id, name: people.name })
    .from(people)
    .innerJoin(classMembers, and(eq(classMembers.personId, people.id), eq(classMembers.classId, classId)))
    .where(inArray(people.id, sharing('name')))
    .orderBy(asc(people.name));
  const addresses = await db
    .select({ personId: people.id, email: people.email })
    .from(people)
    .where(inArray(people.id, sharing('contact')));
  const notes = await db
    .select({ personId: shortlistings.personId, note: shortlistings.note })
    .from(shortlistings)
    .where(and(eq(shortlistings.classId, classId), inArray(shortlistings.personId, sharing('name'))));
  const facts = await listClearanceFacts(sharing('clearance'));
  const progress = (await listTraining(sharing('progress'))).byPerson;
  const results = await listResults(sharing('results'));
  const emails = new Map(addresses.map(({ personId, email }) => [personId, email]));
  const noted = new Map(notes.map(({ personId, note }) => [personId, note]));
  const offered = new Map(offers.map(({ personId, ...offer }) => [personId, offer]));

  return named.map(({ personId, name }) => {
    const known = facts.get(personId);
    const light = known && clear(known, now);
    const { lessons, quizzes } = progress.get(personId) ?? { lessons: null, quizzes: null };
    return {
      personId,
      name,
      clearance:
        known && light
          ? {
              light: light.light,
              reason: light.reasons[0] ?? null,
              certificateUntil: known.certificate?.state === 'valid' ? known.certificate.validUntil : null,
            }
          : null,
      progress: lessons === null ? null : { lessons, quizzes },
      results: results.get(personId) ?? null,
      email: emails.get(personId) ?? null,
      shares: [...(consents.get(personId) ?? [])],
      note: noted.get(personId) ?? null,
      handOver: offered.get(personId) ?? null,
    };
  });
}

type Results = { exam: Training['exam']; best: number | null };

/** What the exams of each of these people came to. One query. */
export async function listResults(personIds: readonly string[]): Promise<Map<string, Results>> {
  const rows = await db
    .select({
      personId: sittings.personId,
      passed: sittingResults.passed,
      points: sittingResults.points,
      total: sittingResults.total,
    })
    .from(sittings)
    .leftJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(inArray(sittings.personId, [...personIds]));
  const found = new Map<string, Results>(personIds.map((id) => [id, { exam: 'none', best: null }]));
  for (const { personId, passed, points, total } of rows) {
    const before = found.get(personId) ?? { exam: 'none', best: null };
    const credit = points === null || !total ? null : Math.floor((1000 * points) / (total * FULL_CREDIT));
    const best = credit === null ? before.best : Math.max(credit, before.best ?? 0);
    found.set(personId, { exam: later(before.exam, passed), best });
  }
  return found;
}

function later(before: Training['exam'], passed: boolean | null): Training['exam'] {
  if (before === 'passed' || passed === true) return 'passed';
  if (before === 'running' || passed === null) return 'running';
  return 'failed';
}
