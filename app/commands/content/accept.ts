import { writeFileSync } from 'node:fs';
import { checkLesson, counterpartsPath, knownTo, lessonsOf, readCounterparts } from '~/domain/check-content.server';
import { readContent } from '~/domain/content.server';
import { locate } from '~/domain/courses/content-file.server';
import type { Lesson } from '~/domain/courses/course';
import type { Finding } from '~/domain/courses/finding';
import { fail } from './fail';

/** Lessons that are wrong by themselves or differ in structure are not accepted. */
export async function accept(dir: string, ids: readonly string[]): Promise<number> {
  const content = readContent(dir);
  const lessons = lessonsOf(content);
  const all = ids.includes('--all');
  const unknown = ids.filter((id) => id !== '--all' && !lessons.some((lesson) => lesson.id === id));
  if (unknown.length > 0) {
    console.error(`content: there is no lesson ${unknown.join(', ')}`);
    return 2;
  }
  const chosen = all ? lessons : lessons.filter(({ id }) => ids.includes(id));
  const findings: Finding[] = [];
  for (const lesson of chosen) findings.push(...(await checkLesson(lesson, knownTo(content))));
  if (findings.length > 0) return fail(findings.map(locate));
  const before = all ? {} : readCounterparts(dir);
  const digests = ({ id, en, zh }: Lesson) => [id, { en: en.hash, zh: zh.hash }] as const;
  const after = Object.entries({ ...before, ...Object.fromEntries(chosen.map(digests)) }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  writeFileSync(counterpartsPath(dir), `${JSON.stringify(Object.fromEntries(after), null, 2)}\n`);
  console.log(`content: accepted ${chosen.map(({ id }) => id).join(', ')}`);
  return 0;
}
