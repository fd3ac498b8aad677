import { signCredentials } from '~/domain/certificates/badge/sign-credentials.server';
import { issueByPolicy } from '~/domain/certificates/issuing/issue-by-policy.server';
import { sendExpiryNotices } from '~/domain/certificates/notices/send-expiry-notices.server';
import { mailAnnouncements } from '~/domain/cohorts/announcements/mail-announcements.server';
import { advanceImports } from '~/domain/cohorts/roster/imports/advance-imports.server';
import { markEarlierSittings } from '~/domain/exams/result/mark-earlier-sittings.server';
import { closeOverdueSittings } from '~/domain/exams/sitting/close-overdue-sittings.server';
import { updateExposure } from '~/domain/exams/statistics/update-exposure.server';
import { expireAccounts } from '~/domain/hosts/account/expire-accounts.server';
import { remindIdentityChecks } from '~/domain/hosts/identity/remind-identity-checks.server';
import { writeLastSeen } from '~/domain/people/last-seen.server';
import { sendMails } from '~/domain/people/send-mails.server';
import { forgetExpiredSessions } from '~/domain/people/session.server';
import { writeTokenUse } from '~/domain/platforms/tokens/token-use.server';
import { announceClock } from '~/domain/platforms/webhooks/announce-clock.server';
import { forgetOldDeliveries } from '~/domain/platforms/webhooks/forget-old-deliveries.server';
import { carryOutErasures } from '~/domain/privacy/erasure/carry-out-erasures.server';
import { environment } from '~/http/environment';
import { log } from '~/http/log';
import { credentialWords } from '~/i18n/credential-words.server';
import { identityReminderLetter } from '~/i18n/host-letters.server';
import { certificateLetter } from '~/i18n/letters.server';
import { announcementLetter } from '~/i18n/schedule-letters.server';
import { deliverMail } from './deliver-mail.server';
import { makeNewPapers, remakePapers } from './make-papers.server';
import { sendWebhooks, stopWebhooks } from './send-webhooks.server';
import { watchAudit } from './watch-audit.server';

type Job = { name: string; everyMs: number; run(now: number): Promise<void> };

/** What the clock does by itself. Each job is a use case; one run at a time; a failure is logged and tried again. */
const jobs: Job[] = [
  { name: 'close-overdue-sittings', everyMs: 5_000, run: closeOverdue },
  { name: 'sign-credentials', everyMs: 2_000, run: signNew },
  { name: 'make-papers', everyMs: 2_000, run: makeNewPapers },
  { name: 'remake-lost-papers', everyMs: 300_000, run: remakePapers },
  { name: 'issue-by-policy', everyMs: 10_000, run: async (now) => void (await issueByPolicy(now)) },
  { name: 'expiry-notices', everyMs: 900_000, run: sendNotices },
  { name: 'expire-accounts', everyMs: 60_000, run: async (now) => void (await expireAccounts(now)) },
  { name: 'identity-reminders', everyMs: 900_000, run: remindHosts },
  { name: 'update-exposure', everyMs: 900_000, run: updateExposure },
  { name: 'mark-earlier-sittings', everyMs: 3_600_000, run: markEarlierSittings },
  { name: 'mail-announcements', everyMs: 10_000, run: mailNews },
  { name: 'advance-imports', everyMs: 1_000, run: advanceRosters },
  { name: 'send-mails', everyMs: 5_000, run: (now) => sendMails(deliverMail(), now) },
  { name: 'watch-audit', everyMs: 600_000, run: watchAudit },
  { name: 'forget-expired-sessions', everyMs: 3_600_000, run: () => forgetExpiredSessions() },
  { name: 'carry-out-erasures', everyMs: 60_000, run: eraseDue },
  { name: 'announce-clock', everyMs: 5_000, run: async (now) => void (await announceClock(now)) },
  { name: 'send-webhooks', everyMs: 1_000, run: () => sendWebhooks() },
  { name: 'forget-old-deliveries', everyMs: 3_600_000, run: forgetOldDeliveries },
];

/** What every process that answers requests does for itself: it writes down what it remembered of them. */
const ownJobs: Job[] = [
  { name: 'write-token-use', everyMs: 60_000, run: () => writeTokenUse() },
  { name: 'write-last-seen', everyMs: 60_000, run: writeLastSeen },
];

async function remindHosts(now: number): Promise<void> {
  await remindIdentityChecks(identityReminderLetter(environment().origin), now);
}

async function mailNews(now: number): Promise<void> {
  await mailAnnouncements(announcementLetter(environment().origin), now);
}

const timers: NodeJS.Timeout[] = [];
const running = new Set<Promise<void>>();

async function sendNotices(now: number): Promise<void> {
  await sendExpiryNotices(certificateLetter(environment().origin), now);
}

async function closeOverdue(now: number): Promise<void> {
  const { failed } = await closeOverdueSittings(now);
  for (const { sittingId, error } of failed) log.error({ event: 'sitting-not-closed', sittingId, err: error });
}

async function eraseDue(now: number): Promise<void> {
  const { heldUp } = await carryOutErasures(now);
  for (const { personId, code } of heldUp) log.warn({ event: 'erasure-held-up', personId, code });
}

async function advanceRosters(now: number): Promise<void> {
  const { failed } = await advanceImports(now);
  for (const { importId, error } of failed) log.error({ event: 'import-not-advanced', importId, err: error });
}

async function signNew(now: number): Promise<void> {
  const { failed } = await signCredentials(credentialWords, environment().origin, now);
  for (const { number, error } of failed) log.error({ event: 'credential-not-signed', number, err: error });
}

async function once({ name, run }: Job): Promise<void> {
  try {
    await run(Date.now());
  } catch (error) {
    log.error({ event: 'job-failed', job: name, err: error });
  }
}

/** Runs every job now (what fell due while the server was down) and then at its interval. */
export const startJobs = (): void => start([...jobs, ...ownJobs]);

/** Runs what a process does for itself beside one that runs the others. */
export const startOwnJobs = (): void => start(ownJobs);

function start(started: readonly Job[]): void {
  for (const job of started) {
    let busy = false;
    const tick = () => {
      if (busy) return;
      busy = true;
      const run = once(job).finally(() => {
        busy = false;
        running.delete(run);
      });
      running.add(run);
    };
    tick();
    timers.push(setInterval(tick, job.everyMs));
  }
}

/** Stops the clocks, waits for what is running, and writes down what is only remembered. */
export async function stopJobs(): Promise<void> {
  for (const timer of timers.splice(0)) clearInterval(timer);
  await stopWebhooks();
  await Promise.all(running);
  for (const job of ownJobs) await once(job);
}
