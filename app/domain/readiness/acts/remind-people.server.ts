import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { people } from '#db/schema/people';
import { classActs } from '#db/schema/readiness';
import type { BothLanguages } from '../../both-languages';
import { findTarget } from '../../cohorts/schedule/find-target.server';
import type { Letter } from '../../people/letter';
import { queueMail } from '../../people/queue-mail.server';
import { mailTime } from '../../people/quiet-hours';
import { nextTask } from '../curriculum';
import type { Judged } from '../stand';
import type { Acting, Made } from './act-on-people.server';
import { REMINDED_FOR_MS } from './offered-acts';

/** A reminder waits so long before it is sent, so that taking it back means something, ms. */
export const HELD_MS = 60_000;
/** What a letter lists at most. */
const MOST_TASKS = 5;

/** `dueAt` (ms) is read by the clocks of `zone`; null for what is simply next. */
export type ReminderLetter = Letter<{
  name: string;
  className: BothLanguages;
  from: string;
  zone: string;
  tasks: { title: BothLanguages; dueAt: number | null }[];
}>;

/**
 * Mails each of these people what they are to do, after a minute and outside their quiet hours. Whoever was reminded from
 * this class within 24 hours is passed over.
 */
export async function remindPeople(acting: Acting, now: number): Promise<Made[]> {
  const { tx, ofClass, loaded, trainer, letter } = acting;
  const ids = acting.people.map(({ person }) => person.personId);
  const lately = await tx
    .select({ personId: classActs.personId })
    .from(classActs)
    .where(
      and(
        eq(classActs.classId, ofClass.id),
        gt(classActs.doneAt, now - REMINDED_FOR_MS),
        eq(classActs.kind, 'remind'),
        isNull(classActs.undoneAt),
      ),
    );
  const reminded = new Set(lately.map(({ personId }) => personId));
  const accounts = await tx
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      language: people.language,
      zone: people.zone,
      quietFrom: people.quietFrom,
      quietUntil: people.quietUntil,
    })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.erasedAt)));
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const made: Made[] = [];
  for (const each of acting.people) {
    const account = accountOf.get(each.person.personId);
    if (!account || reminded.has(account.id)) continue;
    const { name, email: recipient, language, zone } = account;
    const tasks = tasksOf(each, loaded.curriculum);
    const words = letter(language, { name, className: loaded.about.name, from: trainer.name, zone, tasks });
    const notBefore = mailTime(account, now + HELD_MS);
    const position = await queueMail(tx, { recipient, language, ...words }, now, { notBefore });
    made.push({ personId: account.id, detail: { position, notBefore } });
  }
  return made;
}

function tasksOf({ open, person }: Judged, curriculum: Acting['loaded']['curriculum']) {
  const due = open.slice(0, MOST_TASKS).map(({ deadline, dueAt }) => ({ ...titled(deadline), dueAt }));
  const next = due.length === 0 ? nextTask(curriculum, person.done) : null;
  return next ? [{ ...titled({ ...next, title: null }), dueAt: null }] : due;
}

type Named = Parameters<typeof findTarget>[0] & { title: string | null };

const titled = (task: Named): { title: BothLanguages } => ({
  title: findTarget(task)?.title ?? { en: task.title ?? '', zh: task.title ?? '' },
});
