import { lessonsOf } from '~/domain/check-content.server';
import type { Content } from '~/domain/content.server';
import { isSourced } from '~/domain/courses/check-figures';
import type { Lesson } from '~/domain/courses/course';
import { plainText } from '~/domain/courses/plain-text';
import { hanIn, readingLevel, wordsIn } from '~/domain/courses/reading-level';
import { itemsByObjective } from '~/domain/questions/bank/check-coverage';
import { columns } from './columns';

const HEAD = [
  ...['', 'lessons', 'words', '汉字', 'grade', 'words/sentence', '汉字/sentence'],
  ...['figures sourced', 'drawings', 'objectives', 'items each'],
];

/** What there is to read, by module, course and in all. */
export function lessonsTable(content: Content): string {
  const examined = itemsByObjective(content.pooled, lessonsOf(content));
  const row = (name: string, lessons: readonly Lesson[]) => rowOf(name, lessons, examined);
  const rows = content.library.courses.flatMap(({ id, modules }) => [
    row(
      id,
      modules.flatMap(({ lessons }) => lessons),
    ),
    ...modules.map((module) => row(`  ${module.id}`, module.lessons)),
  ]);
  const { glossary, figures } = content.library;
  return [
    columns([HEAD, ...rows, row('all', lessonsOf(content))]),
    `glossary terms ${glossary.length} · drawings ${figures.length} · items each: the least an objective has, quiz and exam together`,
  ].join('\n');
}

function rowOf(name: string, lessons: readonly Lesson[], examined: ReadonlyMap<string, number>): (string | number)[] {
  const figures = lessons.flatMap(({ en, zh }) => en.figures.map((figure, at) => [figure, zh.figures[at]] as const));
  const sourced = figures.filter(([en, zh]) => isSourced(en) && zh && isSourced(zh));
  const objectives = lessons.flatMap(({ en }) => en.objectives.map(({ id }) => examined.get(id) ?? 0));
  const english = lessons.map(({ en }) => readingLevel(en.body, 'en'));
  const chinese = lessons.map(({ zh }) => readingLevel(zh.body, 'zh'));
  return [
    name,
    lessons.length,
    sum(lessons.map(({ en }) => wordsIn(plainText(en.body, 'en').text).length)),
    sum(lessons.map(({ zh }) => hanIn(plainText(zh.body, 'zh').text))),
    mean(english.map(({ grade }) => grade ?? 0)),
    mean(english.map(({ sentence }) => sentence)),
    mean(chinese.map(({ sentence }) => sentence)),
    `${sourced.length} of ${figures.length}`,
    sum(lessons.map(({ en }) => en.body.match(/<Figure\b/g)?.length ?? 0)),
    `${objectives.filter((items) => items > 0).length} of ${objectives.length}`,
    objectives.length === 0 ? '–' : Math.min(...objectives),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const mean = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '–' : (sum(numbers) / numbers.length).toFixed(1);
