import { and, asc, eq, gt, inArray, ne, or } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { sittingResults, sittings } from '#db/schema/exams';
import { hostAccountChanges, hostAccounts, identityChecks } from '#db/schema/hosts';
import { awaitsIssue } from '../certificates/awaits-issue.server';
import { group, single } from './by-person';
import { type Asked, inClass } from './in-class';

const NONE: readonly never[] = [];
type CertificateState = 'valid' | 'suspended' | 'revoked' | 'superseded';

/** What is stored as a word beside a certificate; one that nobody knows counts for nothing. */
function certificateState(stored: string): CertificateState {
  if (stored === 'valid' || stored === 'suspended' || stored === 'superseded') return stored;
  return 'revoked';
}

const accountsQuery = prepared((from: Reader) =>
  from
    .select({ personId: hostAccounts.personId, state: hostAccounts.state })
    .from(hostAccounts)
    .where(inArray(hostAccounts.personId, inClass(from)))
    .prepare(),
);

const movesQuery = prepared((from: Reader) =>
  from
    .select({ personId: hostAccountChanges.personId, at: hostAccountChanges.at, to: hostAccountChanges.to })
    .from(hostAccountChanges)
    .where(
      and(
        inArray(hostAccountChanges.personId, inClass(from)),
        or(eq(hostAccountChanges.to, 'active'), eq(hostAccountChanges.from, 'active')),
      ),
    )
    .orderBy(asc(hostAccountChanges.at))
    .prepare(),
);

const heldQuery = prepared((from: Reader) =>
  from
    .select({
      personId: certificates.personId,
      number: certificates.number,
      issuedAt: certificates.issuedAt,
      validUntil: certificates.validUntil,
    })
    .from(certificates)
    .where(inArray(certificates.personId, inClass(from)))
    .orderBy(asc(certificates.issuedAt))
    .prepare(),
);

const changedQuery = prepared((from: Reader) =>
  from
    .select({
      personId: certificates.personId,
      number: certificates.number,
      at: certificateChanges.at,
      to: certificateChanges.to,
    })
    .from(certificateChanges)
    .innerJoin(certificates, eq(certificates.number, certificateChanges.number))
    .where(and(inArray(certificates.personId, inClass(from)), gt(certificateChanges.ordinal, 1)))
    .orderBy(asc(certificateChanges.ordinal))
    .prepare(),
);

const waitingQuery = prepared((from: Reader) =>
  from
    .select({ personId: sittings.personId })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(and(inArray(sittings.personId, inClass(from)), ne(sittings.state, 'open'), awaitsIssue(from)))
    .prepare(),
);

const checksQuery = prepared((from: Reader) =>
  from
    .select({ personId: identityChecks.personId, checkedAt: identityChecks.checkedAt, ofAge: identityChecks.ofAge })
    .from(identityChecks)
    .where(inArray(identityChecks.personId, inClass(from)))
    .orderBy(asc(identityChecks.checkedAt))
    .prepare(),
);

/** What the clearance of everybody of a class rests on and rested on, in six queries. Only what can have made somebody green is read of the past. */
export async function loadClassClearance(asked: Asked) {
  const accounts = await accountsQuery(db).execute(asked);
  const moves = await movesQuery(db).execute(asked);
  const held = await heldQuery(db).execute(asked);
  const changed = await changedQuery(db).execute(asked);
  const waiting = await waitingQuery(db).execute(asked);
  const checks = await checksQuery(db).execute(asked);
  const accountOf = single(accounts, ({ state }) => state);
  const movesOf = group(moves, ({ at, to }) => ({ at, to }));
  const heldBy = group(held, (row) => row);
  const changesOf = new Map<string, { at: number; to: CertificateState }[]>();
  for (const { number, at, to } of changed) {
    changesOf.set(number, [...(changesOf.get(number) ?? []), { at, to: certificateState(to) }]);
  }
  const checksOf = group(checks, ({ checkedAt, ofAge }) => ({ checkedAt, ofAge }));
  const awaiting = new Set(waiting.map(({ personId }) => personId));
  return (personId: string) => ({
    account: accountOf.get(personId) ?? null,
    awaitsIssue: awaiting.has(personId),
    history: {
      account: movesOf.get(personId) ?? NONE,
      checks: checksOf.get(personId) ?? NONE,
      certificates: (heldBy.get(personId) ?? []).map(({ number, issuedAt, validUntil }) => ({
        issuedAt,
        validUntil,
        changes: changesOf.get(number) ?? NONE,
      })),
    },
  });
}
