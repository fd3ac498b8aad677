import { digest } from '../../audit/canonical';
import type { Policy } from '../../exams/policy/policy';
import { renewedUntil, renews } from '../renewal/renewal-window';
import { narrowScopes, type OfferedScopes, type Scopes } from '../scopes';
import { validUntil } from '../valid-until';

/** A passed sitting that awaits its certificate, and the name its candidate agreed to. */
export type Awaiting = {
  sittingId: string;
  personId: string;
  /** As their account names them. */
  person: string;
  email: string;
  startedAt: number;
  policy: Policy;
  name: string | null;
  latin: string | null;
};

/** A certificate of one of these people that is valid or suspended. */
export type Held = {
  number: string;
  personId: string;
  state: 'valid' | 'suspended';
  validUntil: number;
  renewalOpensDays: number;
  scopes: Scopes | null;
  /** The exam it is of; of an update exam, the one that updates. */
  examId: string;
};

/** Why no certificate is issued for a sitting now. */
export const leftOutReasons = [
  'newer-pass',
  'own',
  'name-unconfirmed',
  'earlier-suspended',
  'nothing-to-renew',
  'scope-not-offered',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export type Planned = Awaiting & {
  holder: string;
  scopes: Scopes;
  validUntil: number;
  /** The number of the certificate it renews. */
  renews: string | null;
  /** Every certificate that it replaces, the renewed one among them. */
  supersedes: readonly string[];
};
export type LeftOut = Awaiting & { why: LeftOutReason };
export type IssuePlan = { planned: Planned[]; leftOut: LeftOut[] };

/** The exam a certificate belongs to: an update exam gives those of the exam it updates. */
export const examOf = ({ id, updates }: Pick<Policy, 'id' | 'updates'>): string => updates ?? id;

/**
 * What issuing these sittings at `now` comes to: the certificates as they will be, and who is left out and why. Of two
 * passes of one person the newer one counts. An exam that was begun in the renewal window of a valid certificate renews
 * it; any other valid one is replaced; an update exam can only renew. Pure: the preview and the act say the same.
 */
export function planIssue(
  awaiting: readonly Awaiting[],
  held: readonly Held[],
  { issuerId, scopes: chosen = {} }: { issuerId: string | null; scopes?: OfferedScopes },
  now: number,
): IssuePlan {
  const plan: IssuePlan = { planned: [], leftOut: [] };
  for (const sitting of awaiting) {
    const own = held.filter(({ personId }) => personId === sitting.personId);
    const found = planOne(sitting, own, awaiting, { issuerId, chosen }, now);
    if (typeof found === 'string') plan.leftOut.push({ ...sitting, why: found });
    else plan.planned.push(found);
  }
  return plan;
}

function planOne(
  sitting: Awaiting,
  own: readonly Held[],
  awaiting: readonly Awaiting[],
  { issuerId, chosen }: { issuerId: string | null; chosen: OfferedScopes },
  now: number,
): Planned | LeftOutReason {
  const { personId, startedAt, policy, name } = sitting;
  if (awaiting.some((other) => other.personId === personId && other.startedAt > startedAt)) return 'newer-pass';
  if (personId === issuerId) return 'own';
  if (name === null) return 'name-unconfirmed';
  if (own.some(({ state }) => state === 'suspended')) return 'earlier-suspended';
  const [former] = own
    .filter((each) => each.examId === examOf(policy) && renews(each, startedAt))
    .sort((a, b) => b.validUntil - a.validUntil);
  if (policy.updates !== undefined && !former) return 'nothing-to-renew';
  const scopes = narrowScopes(policy.scopes ?? former?.scopes ?? {}, chosen);
  if (!scopes) return 'scope-not-offered';
  return {
    ...sitting,
    holder: name,
    scopes,
    validUntil: former ? renewedUntil(former.validUntil, now, policy.validMonths) : validUntil(now, policy.validMonths),
    renews: former?.number ?? null,
    supersedes: own.map(({ number }) => number),
  };
}

/** What a preview showed of a sitting's name: issuing on the ground of it is refused when the name is another by then. */
export const seenName = ({ sittingId, name, latin }: Pick<Awaiting, 'sittingId' | 'name' | 'latin'>): string =>
  `${sittingId}.${digest({ name, latin }).slice(0, 16)}`;
