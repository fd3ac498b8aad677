import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../language';
import { ContentError, collectProblems, locate, named, parseYaml, readYaml } from './content-file.server';
import {
  type Course,
  courseFile,
  type GlossaryTerm,
  glossaryFile,
  type Lesson,
  type LessonSide,
  lessonFrontMatter,
  type Module,
  moduleFile,
  type Rubric,
  rubricFile,
} from './course';
import type { Drawn } from './drawing';
import { readDrawing } from './read-drawing';
import { readWorksheets } from './read-worksheets.server';
import type { Worksheet } from './worksheet';

/** Everything a learner reads, as the files say it. */
export type Library = {
  courses: Course[];
  glossary: GlossaryTerm[];
  rubric: Rubric;
  figures: Drawn[];
  worksheets: Worksheet[];
};

/** Reads courses, glossary, rubric, pictures and worksheets from the content folder. Throws `ContentError` with every problem found. */
export function readLibrary(dir: string): Library {
  const folder = path.join(dir, 'courses');
  const courses = collectProblems(foldersOf(folder).map((name) => () => readCourse(path.join(folder, name), name)));
  const [glossary] = collectProblems([() => readYaml(path.join(dir, 'glossary.yaml'), glossaryFile)]);
  const [rubric] = collectProblems([() => readYaml(path.join(dir, 'rubric.yaml'), rubricFile)]);
  if (!glossary || !rubric) throw new ContentError([]);
  const figures = readFigures(path.join(dir, 'figures'));
  const worksheets = readWorksheets(path.join(dir, 'worksheets'));
  return { courses: courses.sort((a, b) => a.order - b.order), glossary, rubric, figures, worksheets };
}

/** The pictures of all lessons; a library may have none. */
function readFigures(folder: string): Drawn[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return collectProblems(
    files.sort().map((name) => () => {
      const file = path.join(folder, name);
      const { drawn, findings } = readDrawing(name.replace(/\.svg$/, ''), readFileSync(file, 'utf8'), named(file));
      if (findings.length > 0) throw new ContentError(findings.map(locate));
      return drawn;
    }),
  );
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) throw new ContentError([{ file: named(folder), line: 1, problem: 'the folder is missing' }]);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function readCourse(folder: string, name: string): Course {
  const file = path.join(folder, 'course.yaml');
  const course = readYaml(file, courseFile);
  if (course.id !== name)
    throw new ContentError([{ file: named(file), line: 1, problem: `id is not the folder's name, ${name}` }]);
  const modules = collectProblems(
    foldersOf(folder).map((each) => () => readModule(path.join(folder, each), each, course.id)),
  );
  return { ...course, modules };
}

function readModule(folder: string, name: string, courseId: string): Module {
  const about = readYaml(path.join(folder, 'module.yaml'), moduleFile);
  const stems = new Set(
    readdirSync(folder)
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => file.replace(/\.(en|zh)\.mdx$/, '')),
  );
  const lessons = collectProblems([...stems].sort().map((stem) => () => readLesson(folder, stem, courseId, about.id)));
  return { ...about, slug: withoutOrder(name), courseId, lessons };
}

const withoutOrder = (name: string) => name.replace(/^\d+-/, '');

function readLesson(folder: string, stem: string, courseId: string, moduleId: string): Lesson {
  const [en, zh] = collectProblems((['en', 'zh'] as const).map((side) => () => readSide(folder, stem, side)));
  if (!en || !zh) throw new ContentError([]);
  if (en.id !== zh.id) {
    throw new ContentError([{ file: en.file, line: 2, problem: `the English id is ${en.id}, the Chinese ${zh.id}` }]);
  }
  return { id: en.id, slug: withoutOrder(stem), courseId, moduleId, en, zh };
}

function readSide(folder: string, stem: string, language: Language): LessonSide {
  const file = path.join(folder, `${stem}.${language}.mdx`);
  if (!existsSync(file)) {
    throw new ContentError([{ file: named(file), line: 1, problem: 'the other language of this lesson is missing' }]);
  }
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match?.[1]) {
    throw new ContentError([
      { file: named(file), line: 1, problem: 'starts with no front matter between two --- lines' },
    ]);
  }
  return {
    ...parseYaml(match[1], file, lessonFrontMatter, 1),
    file: named(file),
    hash: createHash('sha256').update(text).digest('hex'),
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
