import { markEarlierSittings } from '~/domain/exams/result/mark-earlier-sittings.server';
import { closeOverdueSittings } from '~/domain/exams/sitting/close-overdue-sittings.server';
import { updateExposure } from '~/domain/exams/statistics/update-exposure.server';
import { expireAccounts } from '~/domain/hosts/expire-accounts.server';
import { sendMails } from '~/domain/people/send-mails.server';
import { forgetExpiredSessions } from '~/domain/people/session.server';
import { log } from '~/http/log';
import { deliverMail } from './deliver-mail.server';

type Job = { name: string; everyMs: number; run(now: number): Promise<void> };

/** What the clock does by itself. Each job is a use case; one run at a time; a failure is logged and tried again. */
const jobs: Job[] = [
  { name: 'close-overdue-sittings', everyMs: 5_000, run: closeOverdue },
  { name: 'expire-accounts', everyMs: 60_000, run: async (now) => void (await expireAccounts(now)) },
  { name: 'update-exposure', everyMs: 900_000, run: updateExposure },
  { name: 'mark-earlier-sittings', everyMs: 3_600_000, run: markEarlierSittings },
  { name: 'send-mails', everyMs: 5_000, run: (now) => sendMails(deliverMail(), now) },
  { name: 'forget-expired-sessions', everyMs: 3_600_000, run: () => forgetExpiredSessions() },
];

const timers: NodeJS.Timeout[] = [];
const running = new Set<Promise<void>>();

async function closeOverdue(now: number): Promise<void> {
  const { failed } = await closeOverdueSittings(now);
  for (const { sittingId, error } of failed) log.error({ event: 'sitting-not-closed', sittingId, err: error });
}

async function once({ name, run }: Job): Promise<void> {
  try {
    await run(Date.now());
  } catch (error) {
    log.error({ event: 'job-failed', job: name, err: error });
  }
}

/** Runs every job now (what fell due while the server was down) and then at its interval. */
export function startJobs(): void {
  for (const job of jobs) {
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

/** Stops the clocks and waits for what is running. */
export async function stopJobs(): Promise<void> {
  for (const timer of timers.splice(0)) clearInterval(timer);
  await Promise.all(running);
}
