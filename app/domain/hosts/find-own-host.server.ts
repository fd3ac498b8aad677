import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { storeBindings, stores } from '#db/schema/hosts';
import { organisations } from '#db/schema/organisations';
import type { Actor } from '../people/actor';
import { clear } from './clearance';
import { listAccountChanges } from './list-account-changes.server';
import { listClearanceFacts } from './list-clearance-facts.server';
import { clearForStore } from './store-clearance';

/** A person's own gate: their light with its reasons, account, its history, and standing store bindings. */
export async function findOwnHost(actor: Actor, now: number) {
  const facts = (await listClearanceFacts([actor.personId])).get(actor.personId);
  if (!facts) throw new Error('facts are listed for everybody asked for');
  const clearance = clear(facts, now);
  const bindings = await db
    .select({
      id: storeBindings.id,
      state: storeBindings.state,
      askedAt: storeBindings.askedAt,
      store: stores.name,
      platform: stores.platform,
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .innerJoin(organisations, eq(organisations.id, stores.organisationId))
    .where(eq(storeBindings.personId, actor.personId))
    .orderBy(desc(storeBindings.askedAt));
  const changes = await listAccountChanges(actor.personId);
  return {
    clearance,
    state: facts.account,
    certificateUntil: facts.certificate?.state === 'valid' ? facts.certificate.validUntil : null,
    identityCheckedAt: facts.identity?.checkedAt ?? null,
    /** Whose decision and on what evidence stays on file; the person sees what moved, when and the reason given. */
    changes: changes.map(({ to, at, reason }) => ({ to, at, reason })),
    bindings: bindings
      .filter(({ state }) => state === 'asked' || state === 'in-force')
      .map((binding) => ({ ...binding, light: clearForStore(clearance, binding.state).light })),
  };
}
