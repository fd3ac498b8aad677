import { at } from './check-library';
import type { CompiledSide } from './compile-side.server';
import type { LessonSide } from './course';
import type { Finding } from './finding';
import { elementsOf, findAll, type LessonElement, textOf } from './lesson-tree';
import { marketZones } from './market-zones';

/** What a lesson may refer to. */
export type Known = {
  addresses: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  criteria: ReadonlySet<string>;
  /** Pictures, by id. */
  figures: ReadonlySet<string>;
};

/** Everything one side of a lesson refers to exists, and every figure of the front matter stands in the text. */
export function checkReferences(side: LessonSide, { tree, lineOf }: CompiledSide, known: Known): Finding[] {
  const inText = elementsOf(tree).flatMap((element) =>
    missing(element, side, known).map((problem) => ({ file: side.file, line: lineOf(element), problem })),
  );
  return [...inText, ...checkFigures(side, tree), ...checkAnchors(side, { tree, lineOf })];
}

function missing(element: LessonElement, side: LessonSide, known: Known): string[] {
  switch (element.type) {
    case 'Term':
      return known.terms.has(element.props.id) ? [] : [`the glossary has no term ${element.props.id}`];
    case 'RubricPreview':
      return element.props.criteria
        .filter((id) => !known.criteria.has(id))
        .map((id) => `the rubric has no criterion ${id}`);
    case 'ZonePlanner':
      return [element.props.host, ...element.props.markets]
        .filter((zone) => !Object.hasOwn(marketZones, zone))
        .map((zone) => `${zone} has no name in app/domain/courses/market-zones.ts`);
    case 'Chart':
      return side.sources.some(({ id }) => id === element.props.source)
        ? []
        : [`${element.props.source} is not among the lesson's sources`];
    case 'Figure':
      return known.figures.has(element.props.id) ? [] : [`there is no picture figures/${element.props.id}.svg`];
    case 'a':
      return checkLink(element.props.href ?? '', known.addresses);
    default:
      return [];
  }
}

function checkLink(href: string, addresses: ReadonlySet<string>): string[] {
  if (href.startsWith('#')) return [];
  if (!href.startsWith('/')) return [`${href || 'a link without an address'} does not start with /`];
  const known = addresses.has(href) || addresses.has(href.replace(/#part-\d+(-\d+)?$/, ''));
  return known ? [] : [`there is no page ${href}`];
}

/** Links within the lesson lead to one of its headings. */
function checkAnchors({ file }: LessonSide, { tree, lineOf }: CompiledSide): Finding[] {
  const ids = new Set(elementsOf(tree).map(({ props }) => ('id' in props ? `#${props.id}` : '')));
  return findAll(tree, 'a')
    .filter(({ props: { href = '' } }) => href.startsWith('#') && !ids.has(href))
    .map((link) => ({ file, line: lineOf(link), problem: `the lesson has no heading ${link.props.href}` }));
}

function checkFigures(side: LessonSide, tree: CompiledSide['tree']): Finding[] {
  const spoken = elementsOf(tree).flatMap(({ props }) =>
    Object.values(props).filter((value) => typeof value === 'string'),
  );
  const text = spaced([textOf(tree), ...spoken].join('\n'));
  return side.figures
    .map(({ value }, place) => ({ value, place }))
    .filter(({ value }) => !text.includes(spaced(value)))
    .map(({ value, place }) => at(side, ['figures', place, 'value'], `“${value}” does not stand in the text`));
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ');
