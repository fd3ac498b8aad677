import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { examPolicies, rulings, sittingEvents, sittingExtensions, sittings } from '#db/schema/exams';
import { sign } from '../../keys/keyring.server';
import type { Admin } from '../../people/actor';
import { loadVersions } from '../../questions/load-versions.server';
import { Refusal } from '../../refusal';
import { loadHeldAnswers } from '../sitting/load-held-answers.server';
import { loadKeptResults } from './load-kept-results.server';
import { type BundleContent, type SealedBundle, seal } from './sealed-bundle';

/** A closed sitting as a bundle, sealed and signed with the newest key. It holds the keys of its items. Throws `not-found`, also while the sitting runs. */
export async function findSealedBundle(_admin: Admin, sittingId: string): Promise<SealedBundle> {
  const [row] = await db
    .select({ sitting: sittings, policy: examPolicies })
    .from(sittings)
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(eq(sittings.id, sittingId), ne(sittings.state, 'open')));
  const results = (await loadKeptResults(db, [sittingId])).get(sittingId);
  const { closedAt, state, paper } = row?.sitting ?? {};
  if (!row || !results || !paper || !closedAt || !state || state === 'open') throw new Refusal('not-found');
  const { personId, examId, startedAt, deadline, grace, windowId } = row.sitting;
  const ruled = await findRulings(paper.items.map(({ version }) => version));
  const keys = ruled.flatMap(({ keyFrom }) => (keyFrom === null ? [] : [{ version: keyFrom }]));
  const contents = await loadVersions(db, [...paper.items, ...keys]);
  const content: BundleContent = {
    sitting: { id: sittingId, personId, examId, state, startedAt, deadline, grace, windowId, closedAt },
    policy: { hash: row.policy.hash, content: row.policy.content },
    paper,
    items: [...contents].map(([version, content]) => ({ version, content })),
    answers: await loadHeldAnswers(db, sittingId),
    events: await findEvents(sittingId),
    extensions: await findExtensions(sittingId),
    rulings: ruled,
    results,
    audit: await findAudit(sittingId),
  };
  return seal(content, sign);
}

const findRulings = (versions: readonly string[]): Promise<BundleContent['rulings']> =>
  db
    .select({
      id: rulings.id,
      number: rulings.number,
      version: rulings.version,
      kind: rulings.kind,
      keyFrom: rulings.keyFrom,
      reason: rulings.reason,
      decidedBy: rulings.decidedBy,
      decidedAt: rulings.decidedAt,
    })
    .from(rulings)
    .where(inArray(rulings.version, [...versions]))
    .orderBy(asc(rulings.number));

const findEvents = (sittingId: string): Promise<BundleContent['events']> =>
  db
    .select({
      kind: sittingEvents.kind,
      startedAt: sittingEvents.startedAt,
      lasted: sittingEvents.lasted,
      device: sittingEvents.device,
      receivedAt: sittingEvents.receivedAt,
    })
    .from(sittingEvents)
    .where(eq(sittingEvents.sittingId, sittingId))
    .orderBy(asc(sittingEvents.position));

const findExtensions = (sittingId: string): Promise<BundleContent['extensions']> =>
  db
    .select({
      id: sittingExtensions.id,
      minutes: sittingExtensions.minutes,
      reason: sittingExtensions.reason,
      grantedBy: sittingExtensions.grantedBy,
      grantedAt: sittingExtensions.grantedAt,
    })
    .from(sittingExtensions)
    .where(eq(sittingExtensions.sittingId, sittingId))
    .orderBy(asc(sittingExtensions.grantedAt), asc(sittingExtensions.id));

async function findAudit(sittingId: string): Promise<BundleContent['audit']> {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectType, 'sitting'), eq(auditEntries.subjectId, sittingId)))
    .orderBy(asc(auditEntries.position));
  return rows.map(({ subjectType: type, subjectId: id, ...entry }) => ({ ...entry, subject: { type, id } }));
}
