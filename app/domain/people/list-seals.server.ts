import { asc } from 'drizzle-orm';
import { db } from '#db/client';
import { auditSeals } from '#db/schema/audit';
import { type AuditSeal, sealLine } from '../audit/audit-seal';
import type { Admin } from './actor';

/** All seals as the lines of a file, to keep where nobody who changes this machine can reach them. */
export async function listSeals(_admin: Admin): Promise<string> {
  const seals: AuditSeal[] = await db.select().from(auditSeals).orderBy(asc(auditSeals.ordinal));
  return seals.map(sealLine).join('');
}
