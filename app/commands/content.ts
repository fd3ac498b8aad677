import { writeFileSync } from 'node:fs';
import {
  type CheckedContent,
  checkContent,
  checkLesson,
  counterpartsPath,
  knownTo,
  lessonsOf,
  readCounterparts,
} from '~/domain/check-content.server';
import { type Content, readContent } from '~/domain/content.server';
import { ContentError, type ContentProblem, locate } from '~/domain/courses/content-file.server';
import type { Lesson } from '~/domain/courses/course';
import type { Finding } from '~/domain/courses/finding';
import { plainText } from '~/domain/courses/plain-text';
import { itemTypes } from '~/domain/questions/item';
import { readEnvironment } from '~/http/environment';

/*
 * npm run content                       checks the content folder
 * npm run content -- accept F1.1 …      records that the two languages of these lessons say the same
 * npm run content -- accept --all
 */

const dir = readEnvironment(process.env).contentDir;

async function main([command, ...ids]: string[]): Promise<number> {
  if (command === undefined) return check();
  if (command === 'accept' && ids.length > 0) return accept(ids);
  console.error('usage: npm run content [-- accept <lesson id …> | --all]');
  return 2;
}

async function check(): Promise<number> {
  const { content, problems }: CheckedContent = await checkContent(dir);
  if (content) console.log(summary(content));
  if (problems.length > 0 || !content) return fail(problems);
  console.log(`content: ${lessonsOf(content).length} lessons, ${content.pooled.length} items, no problems`);
  return 0;
}

/** Lessons that are wrong by themselves or differ in structure are not accepted. */
async function accept(ids: readonly string[]): Promise<number> {
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

function fail(problems: readonly ContentProblem[]): number {
  for (const { file, line, problem } of problems) console.error(`${file}:${line} ${problem}`);
  console.error(`content: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return 1;
}

/** Lessons and how long they are, and the items by pool and type. */
function summary(content: Content): string {
  const lessons = lessonsOf(content).map(({ id, slug, en, zh }) => [
    id,
    slug,
    `${count(plainText(en.body, 'en').text, /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)} words`,
    `${count(plainText(zh.body, 'zh').text, /\p{Script=Han}/gu)} 汉字`,
  ]);
  const pools = [...new Set(content.pooled.map(({ file }) => file))].map((file) => {
    const items = content.pooled.filter((item) => item.file === file);
    const of = (type: string) => items.filter((item) => item.content.type === type).length;
    const first = items[0];
    const name = first?.pool === 'quiz' ? `quiz ${first.moduleId}` : `exam ${first?.section}`;
    return [name, `${items.length} items`, ...itemTypes.map((type) => `${of(type)} ${type}`)];
  });
  return `${columns(lessons)}\n\n${columns(pools)}\n`;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function columns(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.exitCode = fail(error.problems);
}
