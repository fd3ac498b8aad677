import type { ContentProblem } from '~/domain/courses/content-file.server';

/** Prints problems where an editor can jump to them, and gives the exit code. */
export function fail(problems: readonly ContentProblem[]): number {
  for (const { file, line, problem } of problems) console.error(`${file}:${line} ${problem}`);
  console.error(`content: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return 1;
}
