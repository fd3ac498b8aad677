import { bundleSide, LINE, Mark } from './bundle-side.server';
import { checkComponent } from './check-components';
import { ContentError, type ContentProblem } from './content-file.server';
import type { LessonSide } from './course';
import { componentAttributes, isComponentName, tableComponents } from './lesson-components';
import {
  type ComponentElement,
  type HtmlName,
  type HtmlProps,
  htmlNames,
  type LessonElement,
  type LessonNode,
  type LessonTree,
} from './lesson-tree';

/** A lesson's text as data, and on which line of the file each element begins. */
export type CompiledSide = { tree: LessonTree; lineOf: (element: LessonElement) => number };

const inline = new Set<string>(['strong', 'em', 'del', 'a', 'code', 'br', 'Term']);
const isHtmlName = (name: string): name is HtmlName => (htmlNames as readonly string[]).includes(name);

/** Compiles one language of a lesson into a tree. Throws `ContentError` naming the line of every problem. */
export async function compileSide(side: Pick<LessonSide, 'body' | 'bodyLine' | 'file'>): Promise<CompiledSide> {
  const { file, bodyLine } = side;
  const root = await bundleSide(side);
  const problems: ContentProblem[] = [];
  const lines = new Map<LessonElement, number>();

  function walk(node: unknown, parent: string | undefined): LessonNode[] {
    if (typeof node === 'string' || typeof node === 'number') return [String(node)];
    if (Array.isArray(node)) return trimmed(node.flatMap((each) => walk(each, parent)));
    if (!(node instanceof Mark)) return [];
    const { name } = node;
    const { children, [LINE]: line, ...props } = node.props;
    if (name === '') return walk(children, parent);
    const inside = walk(children, name);
    const { element, wrong } = isComponentName(name) ? component(name, props, inside) : html(name, props, inside);
    const at = Number(line) + bodyLine - 1;
    if (element) lines.set(element, at);
    const bare = name === 'table' && !tableComponents.some((each) => each === parent);
    if (bare) wrong.push('a table stands inside <Comparison> or <Chart>');
    const ofMeaning = element && isComponent(element) ? checkComponent(element, parent) : [];
    problems.push(...[...wrong, ...ofMeaning].map((problem) => ({ file, line: at, problem })));
    return element ? [element] : [];
  }

  const tree = numberHeadings(trimmed(walk(root, undefined)));
  if (problems.length > 0) throw new ContentError(problems.sort((a, b) => a.line - b.line));
  return { tree, lineOf: (element) => lines.get(element) ?? bodyLine };
}

type Read = { element?: LessonElement; wrong: string[] };

function component(
  name: keyof typeof componentAttributes,
  props: Record<string, unknown>,
  children: LessonNode[],
): Read {
  const read = componentAttributes[name].safeParse(props);
  if (!read.success) {
    return {
      wrong: read.error.issues.map(({ path, message }) => `<${name}> ${path.map(String).join('.')}: ${message}`),
    };
  }
  // The schema was looked up by this name, which is more than the type of a union's members can say.
  return { element: { type: name, props: read.data, children } as ComponentElement, wrong: [] };
}

function html(name: string, props: Record<string, unknown>, children: LessonNode[]): Read {
  if (!isHtmlName(name))
    return { wrong: [name === 'input' ? 'task boxes are not allowed' : `<${name}> is not allowed`] };
  const { href, title, start, align } = props;
  const kept: HtmlProps = {};
  if (typeof href === 'string') kept.href = href;
  if (typeof title === 'string') kept.title = title;
  if (typeof start === 'number') kept.start = start;
  if (align === 'left' || align === 'right' || align === 'center') kept.align = align;
  return { element: { type: name, props: kept, children }, wrong: [] };
}

const isComponent = (element: LessonElement): element is ComponentElement => isComponentName(element.type);

/** Drops the line breaks between blocks, which mean nothing, and keeps those between words. */
function trimmed(nodes: LessonNode[]): LessonNode[] {
  const isEdge = (node: LessonNode | undefined) =>
    node === undefined || (typeof node !== 'string' && !inline.has(node.type));
  return nodes.filter(
    (node, place) =>
      typeof node !== 'string' || node.trim() !== '' || !(isEdge(nodes[place - 1]) || isEdge(nodes[place + 1])),
  );
}

/** Headings are numbered, not named, so that a link to one holds in both languages. */
function numberHeadings(tree: LessonTree): LessonTree {
  let part = 0;
  let section = 0;
  for (const node of tree) {
    if (typeof node === 'string') continue;
    if (node.type === 'h2') {
      section = 0;
      node.props.id = `part-${++part}`;
    }
    if (node.type === 'h3') node.props.id = `part-${part}-${++section}`;
  }
  return tree;
}
