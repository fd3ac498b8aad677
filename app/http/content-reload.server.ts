import { adoptContent, type Content, content, readContent, synchroniseContent } from '~/domain/content.server';
import { warmLessons } from '~/domain/courses/compile-lesson.server';
import { ContentError } from '~/domain/courses/content-file.server';
import { environment } from './environment';
import { log } from './log';

const WARM_AFTER_MS = 2000;
/** Nobody waits for what is compiled ahead: it leaves most of the time to those who are here. */
const PAUSE_MS = 250;

/** What is wrong with the content, for its author: every file and line, and no stack. */
function logProblem(error: unknown): void {
  if (error instanceof ContentError) log.error({ event: 'content-unusable', problems: error.message.split('\n') });
  else log.error({ event: 'content-failed', err: error });
}

const lessonsOf = ({ library }: Content) =>
  library.courses.flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons));

const stopping = new AbortController();
let warming: Promise<void> | undefined;

/** Compiles all lessons once the server answers, so that their first readers do not wait. Only the shutdown waits for it. */
export function warmInBackground(): void {
  const warm = () => {
    if (!stopping.signal.aborted)
      warming = warmLessons(lessonsOf(content()), logProblem, { signal: stopping.signal, pauseMs: PAUSE_MS });
  };
  setTimeout(warm, WARM_AFTER_MS).unref();
}

/** Lets the lesson that is being compiled finish: the compiler, a process of its own, complains when it is left in mid-work. */
export async function stopWarming(): Promise<void> {
  stopping.abort();
  await warming;
}

/** Takes up what authors changed. When any of it cannot be used, the problems are logged and the content in use stays. */
export async function reloadContent(now: number): Promise<void> {
  try {
    const changed = readContent(environment().contentDir);
    const problems: unknown[] = [];
    await warmLessons(lessonsOf(changed), (error) => problems.push(error));
    if (problems.length > 0) return problems.forEach(logProblem);
    adoptContent(changed);
    await synchroniseContent(now);
    log.info({ event: 'content-reloaded' });
  } catch (error) {
    logProblem(error);
  }
}
