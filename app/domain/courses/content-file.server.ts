import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Finding } from './finding';

/** One thing wrong with a content file, where a text editor can jump to. */
export type ContentProblem = { file: string; line: number; problem: string };

/** Content that cannot be used. The message lists every problem as `file:line problem`. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(readonly problems: readonly ContentProblem[]) {
    super(problems.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join('\n'));
  }
}

/** How a file is named in a problem: as seen from where the command was started. */
export const named = (file: string): string => path.relative(process.cwd(), file) || file;

/** Reads a YAML file through its schema. Throws `ContentError` naming the line of each problem. */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ContentError([{ file: named(file), line: 1, problem: 'the file is missing or cannot be read' }]);
  }
  return parseYaml(text, file, schema);
}

/** The same for YAML that stands inside a file, `linesBefore` lines down. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  linesBefore = 0,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number) => lines.linePos(offset).line + linesBefore;
  if (document.errors.length > 0) {
    throw new ContentError(
      document.errors.map(({ pos, message }) => ({
        file: named(file),
        line: at(pos[0]),
        problem: message.split('\n')[0] ?? 'is not YAML',
      })),
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new ContentError(
    result.error.issues.map((issue) => ({
      file: named(file),
      line: at(offsetOf(document, issue.path)),
      problem: `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`,
    })),
  );
}

/** Where in the text a path of the document stands; the nearest thing above it when it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where in its file a finding stands. */
export function locate(finding: Finding): ContentProblem {
  const { file, problem } = finding;
  if ('line' in finding) return { file, line: finding.line, problem };
  return {
    file,
    line: 'path' in finding ? lineOfPath(file, finding.path) : lineOfEntry(file, finding.entry),
    problem,
  };
}

/** The line of a YAML file, or of a text's front matter, on which a path stands. */
function lineOfPath(file: string, path: readonly PropertyKey[]): number {
  const text = readAgain(file);
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  const lines = new LineCounter();
  const document = parseDocument(front ?? text, { lineCounter: lines });
  return lines.linePos(offsetOf(document, path)).line + (front === undefined ? 0 : 1);
}

/** The line of a list in YAML on which the entry with an id begins. */
export function lineOfEntry(file: string, id: string): number {
  const lines = readAgain(file).split('\n');
  return (
    Math.max(
      0,
      lines.findIndex((line) => new RegExp(`^- id: ["']?${id}["']?\\s*(#.*)?$`).test(line)),
    ) + 1
  );
}

function readAgain(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}

/** Runs each reading and gathers all problems before failing, so that an author sees them at once. */
export function collectProblems<T>(readings: readonly (() => T)[]): T[] {
  const problems: ContentProblem[] = [];
  const results = readings.flatMap((read) => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ContentError(problems);
  return results;
}
