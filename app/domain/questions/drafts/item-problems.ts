import type { BothLanguages } from '../../both-languages';
import type { Lesson } from '../../courses/course';
import { numbersIn } from '../../numbers-in';
import type { CasePart, ItemContent } from '../item';

/** What is wrong with an item: at which field (as forms name them), which rule, and what fills its sentence. */
export type ItemProblem = { field: string; code: string; facts: Record<string, string | number> };

/** What the rules find in a well-formed item: it examines what its lesson teaches, and asks the same in both languages. */
export function findProblems(content: ItemContent, lesson: Lesson): ItemProblem[] {
  return [...findUntaught(content, lesson), ...findMiswording(content, ''), ...findUnequalNumbers(content)];
}

function findUntaught({ objective, sources }: ItemContent, { en }: Lesson): ItemProblem[] {
  const taught = en.objectives.some(({ id }) => id === objective);
  return [
    ...(taught ? [] : [{ field: 'objective', code: 'unknown-objective', facts: { lesson: en.id, objective } }]),
    ...sources
      .filter((source) => !en.sources.some(({ id }) => id === source))
      .map((source) => ({ field: 'sources', code: 'unknown-source', facts: { lesson: en.id, source } })),
  ];
}

const EVERYTHING = { en: /\b(all|none) of (the above|these)\b/i, zh: /以上(都|皆|均)|以上全部/ };
const HOW_MANY = {
  en: /\b(two|three|four|all that|which of|every)\b/i,
  zh: /[两二三四]|全部|所有|哪些|多选|凡/,
};

function findMiswording(content: ItemContent | CasePart, within: string): ItemProblem[] {
  if (content.type === 'case') {
    return content.questions.flatMap((question, at) => findMiswording(question, `questions[${at}].`));
  }
  const options = 'options' in content ? content.options : [];
  return (['en', 'zh'] as const).flatMap((language) => {
    const found = (field: string, code: string) => ({ field: within + field, code, facts: { language } });
    const stem = content.stem[language];
    return [
      ...(options.some(({ text }) => EVERYTHING[language].test(text[language]))
        ? [found('options', 'refers-to-others')]
        : []),
      ...(content.type === 'multiple' && !HOW_MANY[language].test(stem) ? [found(`stem.${language}`, 'no-count')] : []),
      ...listsOf(content).flatMap(([list, all]) =>
        new Set(all.map(({ text }) => text[language])).size < all.length ? [found(list, 'same-text')] : [],
      ),
      ...(content.type === 'numeric' && givesAway(stem, content.answer)
        ? [found(`stem.${language}`, 'answer-in-stem')]
        : []),
    ];
  });
}

type Listed = { text: BothLanguages }[];

/** What a candidate tells apart by its text alone. */
function listsOf(content: ItemContent | CasePart): [string, Listed][] {
  return [
    ...('options' in content ? ([['options', content.options]] satisfies [string, Listed][]) : []),
    ...('steps' in content ? ([['steps', content.steps]] satisfies [string, Listed][]) : []),
    ...('prompts' in content ? ([['prompts', content.prompts]] satisfies [string, Listed][]) : []),
  ];
}

/** A small whole number may stand in a stem by chance. */
const givesAway = (stem: string, answer: number): boolean =>
  (Math.abs(answer) >= 10 || !Number.isInteger(answer)) && numbersIn(stem).includes(answer);

/** Both languages write the same numbers in digits, once 万 and 亿, thousands and millions are worked out. */
function findUnequalNumbers(content: ItemContent): ItemProblem[] {
  return textsOf(content, '').flatMap(({ name, field, text }) => {
    const [en, zh] = [numbersIn(text.en).join(', '), numbersIn(text.zh).join(', ')];
    return en === zh ? [] : [{ field, code: 'numbers-differ', facts: { name, en, zh } }];
  });
}

type Text = { name: string; field: string; text: BothLanguages };

/** Every text a candidate reads of an item, what to call it, and the field it is written in. */
function textsOf(content: ItemContent | CasePart, within: string): Text[] {
  const named = (kind: string, list: string, all: readonly { id: string; text: BothLanguages }[]) =>
    all.map(({ id, text }, at) => ({ name: `${kind} ${id}`, field: `${within}${list}[${at}].text.zh`, text }));
  return [
    { name: 'the stem', field: `${within}stem.zh`, text: content.stem },
    ...('options' in content ? named('option', 'options', content.options) : []),
    ...('steps' in content ? named('step', 'steps', content.steps) : []),
    ...('prompts' in content ? named('prompt', 'prompts', content.prompts) : []),
    ...('conversation' in content
      ? content.conversation.map(({ text }, at) => ({
          name: `line ${at + 1} of the conversation`,
          field: `conversation[${at}].text.zh`,
          text,
        }))
      : []),
    ...('questions' in content
      ? content.questions.flatMap((question, at) =>
          textsOf(question, `questions[${at}].`).map((text) => ({
            ...text,
            name: `${text.name} of question ${question.id}`,
          })),
        )
      : []),
  ];
}
