import type { Transaction } from '#db/client';
import { invitations, joinCodes, memberships, organisations } from '#db/schema/organisations';
import { outboxMails, passwordResets, people, peopleSeen, sessions } from '#db/schema/people';
import { erasures } from '#db/schema/privacy';
import { TEST_PASSWORD_HASH } from '../factories/people';
import { type Marking, newSecret } from './mark';

type Role = typeof memberships.$inferInsert.role;
type Side = 'enterprise' | 'university' | 'platform';

/** Who there is in a tenant, and what they hold where. */
const cast = {
  manager: { enterprise: ['manager'] },
  deputy: { enterprise: ['manager'] },
  mentor: { enterprise: ['learner'] },
  staff: { enterprise: ['learner'] },
  lecturer: { university: ['lecturer'] },
  colleague: { university: ['lecturer'] },
  reviewer: { university: ['reviewer'] },
  /** Gives every consent there is. */
  open: { university: ['learner'] },
  /** Gives the name alone. */
  named: { university: ['learner'] },
  /** Gives nothing. */
  hidden: { university: ['learner'] },
  left: { university: ['learner'] },
  host: { university: ['learner'], enterprise: ['learner'] },
  gate: { platform: ['manager'] },
} satisfies Record<string, Partial<Record<Side, Role[]>>>;

export type Key = keyof typeof cast;

export type Person = { id: string; email: string; name: string; cookie: string };

/** A tenant's organisations and people, signed in, with what leads others to them. */
export async function settleMembers(tx: Transaction, m: Marking) {
  const sides = { enterprise: m.id(), university: m.id(), platform: m.id() };
  for (const [kind, id] of Object.entries(sides) as [Side, string][]) {
    const facts = { nameEn: m.text(`${kind}-en`), nameZh: m.text(`${kind}-zh`), city: m.text('city') };
    await tx.insert(organisations).values({ id, kind, ...facts, createdAt: m.daysAgo(90) });
  }
  const folk = {} as Record<Key, Person>;
  for (const key of Object.keys(cast) as Key[]) {
    const person = { id: m.id(), email: m.email(key), name: m.text(`${key}-name`) };
    const { secret, hash } = newSecret();
    const account = {
      passwordHash: TEST_PASSWORD_HASH,
      language: 'en' as const,
      zone: 'Asia/Shanghai',
      createdAt: m.daysAgo(80),
    };
    await tx.insert(people).values({ ...person, ...account });
    const expiresAt = Math.floor(m.daysAhead(13) / 1000);
    await tx.insert(sessions).values({
      ...{ id: hash, personId: person.id, expiresAt, startedAt: m.daysAgo(1) },
      device: m.text(`${key}-device`),
    });
    await tx.insert(peopleSeen).values({ personId: person.id, seenAt: m.daysAgo(1) });
    for (const [side, roles] of Object.entries(cast[key]) as [Side, Role[]][]) {
      for (const role of roles) {
        const held = { organisationId: sides[side], personId: person.id, role, since: m.daysAgo(70) };
        await tx.insert(memberships).values({ id: m.id(), ...held });
      }
    }
    folk[key] = { ...person, cookie: `session=${secret}` };
  }
  await openDoors(tx, m, sides, folk);
  return { sides, people: folk };
}
export type Members = Awaited<ReturnType<typeof settleMembers>>;

/** Invitations, codes, letters under way, a forgotten password, a wish to be erased. */
async function openDoors(tx: Transaction, m: Marking, sides: Record<Side, string>, folk: Record<Key, Person>) {
  const runs = { enterprise: folk.manager, university: folk.lecturer, platform: folk.gate };
  for (const [side, { id: by }] of Object.entries(runs) as [Side, Person][]) {
    const organisationId = sides[side];
    for (const email of [m.email('invited'), null]) {
      const term = { invitedAt: m.daysAgo(1), expiresAt: m.daysAhead(6) };
      const tokenHash = m.hash(`invitation ${side} ${email}`);
      const what = { organisationId, role: side === 'university' ? 'lecturer' : 'manager', email } as const;
      await tx.insert(invitations).values({ id: m.id(), ...what, tokenHash, invitedBy: by, ...term });
    }
    const code = { code: m.code(), mostUses: 40, madeBy: by, madeAt: m.daysAgo(1), expiresAt: m.daysAhead(30) };
    await tx.insert(joinCodes).values({ id: m.id(), organisationId, ...code });
  }
  const letter = { subject: m.text('subject'), body: m.text('body'), writtenAt: m.daysAgo(2), sentAt: m.daysAgo(2) };
  await tx
    .insert(outboxMails)
    .values({ recipient: folk.named.email, language: 'en', ...letter, nextAttemptAt: m.daysAgo(2) });
  const asked = { askedAt: m.daysAgo(0), expiresAt: m.daysAhead(1) };
  await tx.insert(passwordResets).values({ tokenHash: m.hash('reset'), personId: folk.named.id, ...asked });
  const wish = { askedAt: m.daysAgo(1), dueAt: m.daysAhead(6) };
  await tx.insert(erasures).values({ id: m.id(), personId: folk.left.id, ...wish });
}
