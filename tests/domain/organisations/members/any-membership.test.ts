import { and, eq, isNull } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { memberships, organisations } from '#db/schema/organisations';
import { makeSteward, organisationOf, tokenLetter } from '#tests/support/factories/invitations';
import { anyRequest, makePerson } from '#tests/support/factories/people';
import { findActor } from '~/domain/organisations/find-actor.server';
import { acceptInvitation } from '~/domain/organisations/invitations/accept-invitation.server';
import { makeInvitation } from '~/domain/organisations/invitations/make-invitation.server';
import { giveRole } from '~/domain/organisations/members/give-role.server';
import { handOnRole } from '~/domain/organisations/members/hand-on-role.server';
import { leaveOrganisation } from '~/domain/organisations/members/leave-organisation.server';
import { takeRole } from '~/domain/organisations/members/take-role.server';
import { membershipRoles, roleExistsAt } from '~/domain/organisations/organisation';
import type { Actor, MembershipRole, Trainer } from '~/domain/people/actor';
import { Refusal } from '~/domain/refusal';
import { admitTrainer } from '~/http/admission';

const NOW = Date.UTC(2026, 10, 22, 9);
const PEOPLE = 4;

const who = fc.nat({ max: PEOPLE - 1 });
const role = fc.constantFrom(...membershipRoles);
/** Something somebody tries, whether or not they may. */
const attempt = fc.record({
  act: fc.constantFrom('invite', 'accept', 'give', 'take', 'take-all', 'leave', 'hand-on'),
  by: who,
  to: who,
  role,
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

type Stage = { organisationId: string; people: string[]; tokens: { token: string; role: MembershipRole }[] };

async function actorOf(personId: string): Promise<Actor> {
  const actor = await findActor(personId, 's');
  if (!actor) throw new Error('nobody');
  return actor;
}

/** Whoever runs nothing is refused by the guard, as on the page. */
const trainerOf = (actor: Actor): Trainer => admitTrainer(actor, anyRequest());

async function attemptTo({ act, by, to, role: wanted }: Attempt, stage: Stage, now: number): Promise<void> {
  const { organisationId } = stage;
  const actor = await actorOf(stage.people[by] ?? '');
  const personId = stage.people[to] ?? '';
  if (act === 'leave') return leaveOrganisation(actor, organisationId, now);
  if (act === 'accept') {
    const offered = stage.tokens.shift();
    if (offered) await acceptInvitation(actor, offered.token, now);
    return;
  }
  const trainer = trainerOf(actor);
  if (act === 'invite') {
    const invited = { organisationId, role: wanted, email: null, days: 7, language: 'en' as const };
    const token = await makeInvitation(trainer, { ...invited, letter: tokenLetter }, now);
    if (token) stage.tokens.push({ token, role: wanted });
  } else if (act === 'give') await giveRole(trainer, { organisationId, personId, role: wanted }, now);
  else if (act === 'hand-on') await handOnRole(trainer, { organisationId, successorId: personId }, now);
  else await takeRole(trainer, { organisationId, personId, role: act === 'take' ? wanted : null, reason: 'x' }, now);
}

const inForce = (organisationId: string) =>
  db
    .select({ personId: memberships.personId, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)));

it('whatever anybody tries, somebody runs it, every role is one it has and held once, and the log adds up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { maxLength: 25 }), async (attempts) => {
      const steward = await makeSteward();
      const organisationId = organisationOf(steward);
      const others = await Promise.all(Array.from({ length: PEOPLE - 1 }, () => makePerson()));
      const stage: Stage = { organisationId, people: [steward, ...others].map(({ personId }) => personId), tokens: [] };
      let now = NOW;
      for (const each of attempts) {
        const before = JSON.stringify(await inForce(organisationId));
        const refused = await attemptTo(each, stage, ++now).then(
          () => false,
          (error: unknown) => {
            if (error instanceof Refusal) return true;
            throw error;
          },
        );
        const held = await inForce(organisationId);
        if (refused) expect(JSON.stringify(held)).toBe(before);
        expect(held.some((one) => one.role === 'manager')).toBe(true);
        expect(held.every((one) => roleExistsAt(one.role, 'enterprise'))).toBe(true);
        expect(new Set(held.map((one) => one.personId + one.role)).size).toBe(held.length);
      }
      const log = await db.select().from(auditEntries);
      const here = log.filter(({ detail }) => detail.organisationId === organisationId);
      const count = (action: string) => here.filter((entry) => entry.action === action).length;
      expect(1 + count('membership-granted') - count('membership-ended')).toBe((await inForce(organisationId)).length);
    }),
    { numRuns: Number(process.env.RUNS ?? 25) },
  );
  expect(await db.$count(organisations)).toBeGreaterThan(0);
});
