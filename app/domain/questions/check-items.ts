import type { BothLanguages } from '../both-languages';
import type { Lesson } from '../courses/course';
import type { Finding } from '../courses/finding';
import type { CasePart, ItemContent } from './item';
import type { PooledItem } from './read-pools.server';

/** Each item examines an objective its lesson teaches, from that lesson's sources, and asks the same in both languages. */
export function checkItems(pooled: readonly PooledItem[], lessons: readonly Lesson[]): Finding[] {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return pooled.flatMap(({ content, file }) => {
    const lesson = byId.get(content.lesson);
    const problems = [
      ...(lesson ? checkTaught(content, lesson) : []),
      ...checkWording(content),
      ...checkNumbers(content),
    ];
    return problems.map((problem) => ({
      file,
      entry: content.id,
      problem: `${content.id}: ${problem}`,
    }));
  });
}

function checkTaught({ objective, sources }: ItemContent, { en }: Lesson): string[] {
  return [
    ...(en.objectives.some(({ id }) => id === objective) ? [] : [`${en.id} has no objective ${objective}`]),
    ...sources
      .filter((source) => !en.sources.some(({ id }) => id === source))
      .map((source) => `${source} is not among the sources of ${en.id}`),
  ];
}

const EVERYTHING = { en: /\b(all|none) of (the above|these)\b/i, zh: /以上(都|皆|均)|以上全部/ };
const HOW_MANY = {
  en: /\b(two|three|four|all that|which of|every)\b/i,
  zh: /[两二三四]|全部|所有|哪些|多选|凡/,
};

function checkWording(content: ItemContent | CasePart): string[] {
  if (content.type === 'case') return content.questions.flatMap(checkWording);
  if (!('options' in content)) return [];
  return (['en', 'zh'] as const).flatMap((language) => [
    ...(content.options.some(({ text }) => EVERYTHING[language].test(text[language]))
      ? [`an option refers to the others (${language})`]
      : []),
    ...(content.type === 'multiple' && !HOW_MANY[language].test(content.stem[language])
      ? [`the stem does not say how many to choose (${language})`]
      : []),
    ...(new Set(content.options.map(({ text }) => text[language])).size < content.options.length
      ? [`two options read the same (${language})`]
      : []),
  ]);
}

/** Both languages write the same numbers in digits, once 万 and 亿, thousands and millions are worked out. */
function checkNumbers(content: ItemContent): string[] {
  return textsOf(content).flatMap(({ name, text }) => {
    const [en, zh] = [numbersIn(text.en), numbersIn(text.zh)];
    return en.join() === zh.join()
      ? []
      : [`${name} has ${en.join(', ') || 'no number'} in English and ${zh.join(', ') || 'none'} in Chinese`];
  });
}

/** Every text a candidate reads of an item, and what to call it. */
function textsOf(content: ItemContent | CasePart): { name: string; text: BothLanguages }[] {
  const named = (kind: string, all: readonly { id: string; text: BothLanguages }[]) =>
    all.map(({ id, text }) => ({ name: `${kind} ${id}`, text }));
  return [
    { name: 'the stem', text: content.stem },
    ...('options' in content ? named('option', content.options) : []),
    ...('steps' in content ? named('step', content.steps) : []),
    ...('prompts' in content ? named('prompt', content.prompts) : []),
    ...('conversation' in content
      ? content.conversation.map(({ text }, at) => ({ name: `line ${at + 1} of the conversation`, text }))
      : []),
    ...('questions' in content
      ? content.questions.flatMap((question) =>
          textsOf(question).map(({ name, text }) => ({ name: `${name} of question ${question.id}`, text })),
        )
      : []),
  ];
}

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  tn: 1e12,
  trillion: 1e12,
  bn: 1e9,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
};

const MONTH = /\d{1,2}\s?月/g;

/** The different numbers written in digits in a text, in order of size. The months of Chinese dates do not count. */
export function numbersIn(text: string): number[] {
  const pattern =
    /(?<![\w.])(\d{1,3}(?:[,\u202f ]\d{3})+|\d+)(\.\d+)?\s?(万亿|亿|万|千(?!瓦|克|米)|tn\b|trillion|bn\b|billion|million|thousand)?/g;
  const values = [...text.replace(MONTH, '').matchAll(pattern)].map(([, whole = '', fraction = '', scale = '']) => {
    const value = Number(whole.replace(/[,\u202f ]/g, '') + fraction) * (SCALES[scale] ?? 1);
    return Number(value.toPrecision(12));
  });
  return [...new Set(values)].sort((a, b) => a - b);
}
