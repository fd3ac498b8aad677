import path from 'node:path';
import { closeDatabase, openDatabase, transaction } from '#db/client';
import { record } from '~/domain/audit/record.server';
import { openClasses } from './tenants/classes';
import { examine } from './tenants/exams';
import { openGate } from './tenants/gate';
import { teach } from './tenants/lessons';
import { type Mark, marking, marks } from './tenants/mark';
import { settleMembers } from './tenants/members';

/**
 * A whole tenant: an enterprise, a university and a platform that work together, their people, and at least one row in
 * every table that holds something of somebody. All of its ids, names, texts and codes carry its mark.
 */
async function makeTenant(mark: Mark, now: number) {
  const m = marking(mark, now);
  return transaction(async (tx) => {
    const members = await settleMembers(tx, m);
    const classes = await openClasses(tx, m, members);
    await teach(tx, m, members, classes);
    const exams = await examine(tx, m, members, classes);
    const gate = await openGate(tx, m, members);
    const subject = { type: 'order-class', id: classes.classes.exam };
    const entry = { at: now, actorId: members.people.lecturer.id, action: 'order-class-opened', subject } as const;
    await record(tx, { ...entry, reason: m.text('audit-reason') });
    return { mark, ...members, ...classes, ...exams, ...gate };
  });
}
export type Tenant = Awaited<ReturnType<typeof makeTenant>>;

/** Puts two tenants beside the demo into the database of a server that runs. */
export async function makeTenants(dataDir: string, now: number): Promise<{ a: Tenant; b: Tenant }> {
  await openDatabase(path.join(dataDir, 'greenroom.sqlite'));
  const a = await makeTenant(marks.a, now);
  const b = await makeTenant(marks.b, now);
  await closeDatabase();
  return { a, b };
}
