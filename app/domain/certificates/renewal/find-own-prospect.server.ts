import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { sittings } from '#db/schema/exams';
import { findPolicy } from '../../exams/policy/find-policy.server';
import type { Actor } from '../../people/actor';
import { loadAwaiting } from '../issuing/load-awaiting.server';
import { findOwnName } from '../names/find-own-name.server';
import { findRenewal } from './find-renewal.server';

/**
 * What comes next for somebody's certificates: the name they agreed to, whether a pass waits to be issued, and when what
 * they hold can be renewed (null once it is too late, or when a pass waits).
 */
export async function findOwnProspect(actor: Actor, now: number) {
  const awaits = (await loadAwaiting(db, eq(sittings.personId, actor.personId), 1)).length > 0;
  const window = await findRenewal(db, actor.personId, findPolicy().id);
  return {
    name: await findOwnName(actor),
    awaitsIssue: awaits,
    renewal: window && now < window.closesAt && !awaits ? { ...window, open: now >= window.opensAt } : null,
  };
}
