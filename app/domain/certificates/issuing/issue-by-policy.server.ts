import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { db, type Reader, transaction } from '#db/client';
import { certificateNames, certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { issuePlanned } from './issue-planned.server';
import { loadAwaiting, loadHeld } from './load-awaiting.server';
import { type Planned, planIssue } from './plan-issue';

/** Certificates a run issues at most; the rest is the next run's. */
const A_RUN = 100;

/**
 * Issues, with nobody's click and no identity compared, the certificates of exams whose policy says so, once the name on
 * them is agreed to. Whoever ever had a certificate revoked, or has one suspended, is left to an admin. Run by a job, also
 * in two processes at once; returns how many were issued.
 */
export async function issueByPolicy(now: number): Promise<number> {
  const hashes = (
    await db.select({ hash: examPolicies.hash, content: examPolicies.content }).from(examPolicies)
  ).flatMap(({ hash, content }) => (content.issue === 'automatic' ? [hash] : []));
  if (hashes.length === 0) return 0;
  const which = and(inArray(sittings.policyHash, hashes), isNotNull(certificateNames.name));
  const awaiting = await loadAwaiting(db, which, A_RUN * 5);
  if (awaiting.length === 0) return 0;
  const personIds = [...new Set(awaiting.map(({ personId }) => personId))];
  const { planned } = planIssue(awaiting, await loadHeld(db, personIds), { issuerId: null }, now);
  const possible = await withoutRevoked(db, planned);
  if (possible.length === 0) return 0;
  return transaction(async (tx) => {
    const sittingIds = (await withoutRevoked(tx, possible.slice(0, A_RUN))).map(({ sittingId }) => sittingId);
    const numbers = await issuePlanned(tx, { sittingIds, by: null }, () => undefined, now);
    return numbers.length;
  });
}

async function withoutRevoked(reader: Pick<Reader, 'select'>, planned: readonly Planned[]): Promise<Planned[]> {
  const personIds = planned.map(({ personId }) => personId);
  const rows = await reader
    .select({ personId: certificates.personId })
    .from(certificates)
    .where(and(inArray(certificates.personId, personIds), eq(certificates.state, 'revoked')));
  const revoked = new Set(rows.map(({ personId }) => personId));
  return planned.filter(({ personId }) => !revoked.has(personId));
}
