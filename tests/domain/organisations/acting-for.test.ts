import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { memberships } from '#db/schema/organisations';
import { makeOrganisation } from '#tests/support/factories/organisations';
import { anyRequest, LONG_AGO, makePerson } from '#tests/support/factories/people';
import { chooseOrganisation } from '~/domain/organisations/choose-organisation';
import { findActor } from '~/domain/organisations/find-actor.server';
import { listOwnOrganisations } from '~/domain/organisations/list-own-organisations.server';
import type { Actor, MembershipRole } from '~/domain/people/actor';
import { Refusal } from '~/domain/refusal';
import { admitLecturer, admitManager, admitTrainer } from '~/http/admission';

/** Somebody with places in organisations, one after the other; and those organisations. */
async function settled(...places: [kind: 'enterprise' | 'university', ...roles: MembershipRole[]][]) {
  const { personId } = await makePerson();
  const ids: string[] = [];
  for (const [kind, ...roles] of places) {
    const organisationId = await makeOrganisation({ kind, nameEn: `No ${ids.length}` });
    ids.push(organisationId);
    await transaction(async (tx) => {
      for (const role of roles) {
        const since = LONG_AGO + ids.length;
        await tx.insert(memberships).values({ id: newId(), organisationId, personId, role, since });
      }
    });
  }
  const act = async (chosen?: string): Promise<Actor> => {
    const actor = await findActor(personId, 's', chosen);
    if (!actor) throw new Error('nobody');
    return actor;
  };
  return { personId, ids, act };
}

it('acts for the oldest organisation until another of one’s own is chosen', async () => {
  const { ids, act, personId } = await settled(['university', 'learner'], ['enterprise', 'manager']);
  const foreign = await makeOrganisation();
  expect((await act()).organisationId).toBe(ids[0]);
  expect((await act(ids[1])).organisationId).toBe(ids[1]);
  for (const wrong of [foreign, 'made-up', '']) expect((await act(wrong)).organisationId).toBe(ids[0]);
  await transaction(async (tx) => {
    await tx
      .update(memberships)
      .set({ endedAt: LONG_AGO + 9 })
      .where(eq(memberships.organisationId, ids[1] ?? ''));
  });
  expect((await act(ids[1])).organisationId).toBe(ids[0]);
  expect((await findActor(personId, 's', ids[1]))?.memberships).toHaveLength(1);
});

it('acts for none without a membership', async () => {
  const { act } = await settled();
  expect((await act('made-up')).organisationId).toBe(null);
  expect(await listOwnOrganisations(await act())).toEqual([]);
});

it('narrows a role to the one organisation acted for, else to the oldest where it is held', async () => {
  const { ids, act } = await settled(
    ['enterprise', 'learner'],
    ['enterprise', 'manager', 'learner'],
    ['enterprise', 'manager'],
    ['university', 'lecturer'],
  );
  const [only, first, second, taught] = ids;
  const seen = async (chosen?: string) => {
    const actor = await act(chosen);
    return [admitManager, admitLecturer, admitTrainer].map((admit) => admit(actor, anyRequest()).organisationIds);
  };
  expect(await seen(only)).toEqual([[first], [taught], [first]]);
  expect(await seen(first)).toEqual([[first], [taught], [first]]);
  expect(await seen(second)).toEqual([[second], [taught], [second]]);
  expect(await seen(taught)).toEqual([[first], [taught], [taught]]);
});

it('lists one’s organisations once each, the oldest first, and lets one choose among them alone', async () => {
  const { ids, act } = await settled(['university', 'learner', 'reviewer'], ['enterprise', 'manager']);
  const actor = await act();
  expect((await listOwnOrganisations(actor)).map(({ id }) => id)).toEqual(ids);
  expect(chooseOrganisation(actor, ids[1] ?? '')).toBe(ids[1]);
  const foreign = await makeOrganisation();
  expect(() => chooseOrganisation(actor, foreign)).toThrow(new Refusal('not-found'));
});
