import type { ComponentName, ComponentProps } from './lesson-components';

/** What Markdown may turn into. Everything else of HTML is refused. */
export const htmlNames = [
  'h2',
  'h3',
  'h4',
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'del',
  'a',
  'code',
  'pre',
  'blockquote',
  'br',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] as const;
export type HtmlName = (typeof htmlNames)[number];

export type HtmlProps = {
  id?: string;
  href?: string;
  title?: string;
  start?: number;
  align?: 'left' | 'right' | 'center';
};
interface Html<Name extends HtmlName> {
  type: Name;
  props: HtmlProps;
  children: LessonNode[];
}
export type HtmlElement = { [N in HtmlName]: Html<N> }[HtmlName];

interface Component<Name extends ComponentName> {
  type: Name;
  props: ComponentProps[Name];
  children: LessonNode[];
}
/** One use of a lesson component, its attributes checked. */
export type ComponentElement<Name extends ComponentName = ComponentName> = {
  [N in ComponentName]: Component<N>;
}[Name];

export type LessonElement = HtmlElement | ComponentElement;
export type LessonNode = string | LessonElement;

/** One language of a lesson as data: what is sent to the browser and rendered there through a map of components. */
export type LessonTree = LessonNode[];

/** Every element of a tree, in the order it is read. */
export function elementsOf(nodes: readonly LessonNode[]): LessonElement[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));
}

/** The elements of one kind directly inside a node. */
export function childrenOf<Type extends LessonElement['type']>(
  nodes: readonly LessonNode[],
  type: Type,
): Extract<LessonElement, { type: Type }>[] {
  return nodes.filter(
    (node): node is Extract<LessonElement, { type: Type }> => typeof node !== 'string' && node.type === type,
  );
}

/** The elements of one kind anywhere in a tree. */
export const findAll = <Type extends LessonElement['type']>(nodes: readonly LessonNode[], type: Type) =>
  childrenOf(elementsOf(nodes), type);

/** The running text of some nodes, without what stands in attributes. */
export function textOf(nodes: readonly LessonNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

/** A table as rows of cells; the first row is the head. */
export function rowsOf(nodes: readonly LessonNode[]): Extract<LessonElement, { type: 'th' | 'td' }>[][] {
  return findAll(nodes, 'tr').map(({ children }) => elementsOf(children).filter(isCell));
}
const isCell = (element: LessonElement): element is Extract<LessonElement, { type: 'th' | 'td' }> =>
  element.type === 'th' || element.type === 'td';

/** The number a table cell shows: digits with separators, a sign, and whatever unit surrounds them. */
export function numberIn(text: string): number | undefined {
  const match = /[-−]?\d[\d,\u202f ]*(\.\d+)?/.exec(text);
  return match ? Number(match[0].replace('−', '-').replace(/[,\u202f ]/g, '')) : undefined;
}

export type Heading = { id: string; text: string; level: 2 | 3 };

/** The headings of a lesson, for its list of contents. Ids are the same in both languages. */
export function contentsOf(tree: LessonTree): Heading[] {
  return elementsOf(tree).flatMap((element) =>
    (element.type === 'h2' || element.type === 'h3') && element.props.id
      ? [{ id: element.props.id, text: textOf(element.children), level: element.type === 'h2' ? 2 : 3 }]
      : [],
  );
}
