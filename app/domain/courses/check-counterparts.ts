import { z } from 'zod';
import { at } from './check-library';
import type { CompiledSide } from './compile-side.server';
import type { Lesson, LessonSide } from './course';
import type { Finding } from './finding';
import { isComponentName } from './lesson-components';
import { elementsOf, type LessonElement } from './lesson-tree';

/** `counterparts.json`: for each lesson, the digests of the two texts that were last accepted as saying the same. */
export const counterpartsFile = z.record(
  z.string(),
  z.strictObject({ en: z.string().length(64), zh: z.string().length(64) }),
);
export type Counterparts = z.output<typeof counterpartsFile>;

/** The same facts in the front matter, and the same components in the same order, in both languages. */
export function checkCounterparts({ en, zh }: Lesson, compiled: { en: CompiledSide; zh: CompiledSide }): Finding[] {
  return [...compareFrontMatter(en, zh), ...compareComponents(en, zh, compiled)];
}

function compareFrontMatter(en: LessonSide, zh: LessonSide): Finding[] {
  const facts: [string, (side: LessonSide) => unknown][] = [
    ['minutes', ({ minutes }) => minutes],
    ['objectives', ({ objectives }) => objectives.map(({ id }) => id)],
    ['sources', ({ sources }) => sources.map(({ id }) => id)],
    ['figures', ({ figures }) => figures.map(({ source }) => source)],
    ['changes', ({ changes }) => changes.map(({ on }) => on)],
  ];
  return facts
    .filter(([, of]) => JSON.stringify(of(en)) !== JSON.stringify(of(zh)))
    .map(([key, of]) => at(zh, [key], `${key}: English has ${written(of(en))}, Chinese has ${written(of(zh))}`));
}

const written = (fact: unknown): string => (Array.isArray(fact) ? fact.join(', ') || 'none' : String(fact));

function compareComponents(
  en: LessonSide,
  zh: LessonSide,
  compiled: { en: CompiledSide; zh: CompiledSide },
): Finding[] {
  const [ours, theirs] = [sequence(compiled.en), sequence(compiled.zh)];
  const length = Math.max(ours.length, theirs.length);
  for (let place = 0; place < length; place++) {
    const [one, other] = [ours[place], theirs[place]];
    if (one?.name === other?.name) continue;
    const problem = `English has ${one?.name ?? 'nothing more'} where Chinese has ${other?.name ?? 'nothing more'}`;
    return [
      other
        ? { file: zh.file, line: compiled.zh.lineOf(other.element), problem }
        : { file: en.file, line: one ? compiled.en.lineOf(one.element) : 1, problem },
    ];
  }
  return [];
}

/** Components in reading order, with what must be the same in both languages. A term may stand anywhere in its block. */
function sequence({ tree }: CompiledSide): { name: string; element: LessonElement }[] {
  return tree.flatMap((block) => {
    if (typeof block === 'string') return [];
    const named = [block, ...elementsOf(block.children)]
      .filter(({ type }) => isComponentName(type))
      .map((element) => ({ name: nameOf(element), element }));
    const terms = named.filter(({ element }) => element.type === 'Term');
    const others = named.filter(({ element }) => element.type !== 'Term');
    return [...others, ...terms.sort((a, b) => (a.name < b.name ? -1 : 1))];
  });
}

function nameOf(element: LessonElement): string {
  switch (element.type) {
    case 'Term':
      return `<Term id="${element.props.id}">`;
    case 'Callout':
      return `<Callout kind="${element.props.kind}">`;
    case 'Chart':
      return `<Chart source="${element.props.source}">`;
    case 'Figure':
      return `<Figure id="${element.props.id}">`;
    case 'Line':
      return `<Line who="${element.props.who}">`;
    case 'Choice':
      return element.props.right ? '<Choice right>' : '<Choice>';
    case 'Scene':
      return `<Scene id="${element.props.id}" ending="${element.props.ending ?? ''}">`;
    case 'Option':
      return `<Option to="${element.props.to}">`;
    case 'ZonePlanner':
      return `<ZonePlanner markets="${[element.props.host, ...element.props.markets].join(',')}">`;
    case 'RubricPreview':
      return `<RubricPreview criteria="${element.props.criteria.join(',')}">`;
    default:
      return `<${element.type}>`;
  }
}

/** Every lesson was accepted as a pair in exactly its present state, and nothing is recorded that no longer exists. */
export function checkAccepted(lessons: readonly Lesson[], accepted: Counterparts, file: string): Finding[] {
  const gone = Object.keys(accepted).filter((id) => !lessons.some((lesson) => lesson.id === id));
  return [
    ...lessons.flatMap((lesson): Finding[] => {
      const record = accepted[lesson.id];
      const command = `then run npm run content -- accept ${lesson.id}`;
      if (!record) return [whole(lesson.en, `was never compared with its Chinese side; compare, ${command}`)];
      const changed = (['en', 'zh'] as const).filter((language) => record[language] !== lesson[language].hash);
      if (changed.length === 2) return [whole(lesson.en, `both languages changed; compare them, ${command}`)];
      return changed.map((language) =>
        whole(lesson[language], `changed and its other language did not; bring that up to date, ${command}`),
      );
    }),
    ...gone.map((id) => ({ file, line: 1, problem: `there is no lesson ${id}; run npm run content -- accept --all` })),
  ];
}

const whole = ({ file }: LessonSide, problem: string): Finding => ({ file, line: 1, problem });
