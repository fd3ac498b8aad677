import { desc } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { auditEntries, auditSeals } from '#db/schema/audit';
import { currentSigner } from '../keys/keyring.server';
import { type AuditSeal, sealedBytes } from './audit-seal';
import { appendSeal } from './seal-file.server';

const DAY_MS = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/**
 * Signs the head of the log, once a UTC day, into the database and at the end of a file beside it. An empty log has no
 * head. Returns the newest seal and whether the file has it: a seal whose file was not written, because the power failed
 * in between, is written the next time.
 */
export async function sealAudit(file: string, now: number): Promise<{ seal: AuditSeal; filed: boolean } | null> {
  const seal = await transaction((tx) => sealOnce(tx, now));
  return seal && { seal, filed: appendSeal(file, seal) };
}

async function sealOnce(tx: Transaction, now: number): Promise<AuditSeal | null> {
  const [newest] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.ordinal)).limit(1);
  if (newest && dayOf(newest.at) >= dayOf(now)) return newest;
  const [last] = await tx
    .select({ position: auditEntries.position, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.position))
    .limit(1);
  if (!last) return null;
  const content = {
    ordinal: (newest?.ordinal ?? 0) + 1,
    at: now,
    entries: await tx.$count(auditEntries),
    position: last.position,
    head: last.hash,
  };
  const { keyId, sign } = currentSigner();
  const signature = Buffer.from(sign(Buffer.from(sealedBytes(content)))).toString('base64url');
  const seal = { ...content, keyId, signature };
  await tx.insert(auditSeals).values(seal);
  return seal;
}
