import { checkAudit, readLastCheck, sealFileIn } from '~/domain/audit/check-audit.server';
import { sealAudit } from '~/domain/audit/seal-audit.server';
import { environment } from '~/http/environment';
import { log } from '~/http/log';

const DAY_MS = 86_400_000;

/** Seals the audit log once a UTC day and checks it once a day, at once after a start that comes later than that. */
export async function watchAudit(now: number): Promise<void> {
  const { dataDir } = environment();
  const sealed = await sealAudit(sealFileIn(dataDir), now);
  if (sealed && !sealed.filed) log.error({ event: 'audit-seal-not-filed', ordinal: sealed.seal.ordinal });
  const last = readLastCheck(dataDir);
  if (last && now < last.at + DAY_MS) return;
  const { faults } = await checkAudit(dataDir, now);
  if (faults.length > 0) log.error({ event: 'audit-not-whole', faults });
}
