import remarkGfm from 'remark-gfm';
import { ContentError, type ContentProblem } from './content-file.server';
import type { LessonSide } from './course';
import { componentAttributes, isComponentName } from './lesson-components';

/** The attribute under which an element's line travels from the text to the tree. */
export const LINE = 'data-line';

/** One element as the evaluated text asks for it: a name and what was written on it. No name at all groups others. */
export class Mark {
  constructor(
    readonly name: string,
    readonly props: Record<string, unknown>,
  ) {}
}
const mark = (name: string, props: Record<string, unknown>) => new Mark(name, props);
const runtime = { Fragment: '', jsx: mark, jsxs: mark };

type SyntaxNode = {
  type: string;
  name?: string | null;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: SyntaxNode[];
  position?: { start: { line: number } };
};

/**
 * Compiles one language of a lesson and evaluates it, with each component standing for its own name. The text can run no
 * code: imports, exports, expressions and HTML tags are refused before anything is evaluated. Server only, as the
 * evaluation uses `new Function`. Gives `Mark`s, texts and lists of them. Throws `ContentError`.
 */
export async function bundleSide({
  body,
  bodyLine,
  file,
}: Pick<LessonSide, 'body' | 'bodyLine' | 'file'>): Promise<unknown> {
  const { bundleMDX } = await import('mdx-bundler');
  const { getMDXComponent } = await import('mdx-bundler/client/jsx.js');
  const problems: ContentProblem[] = [];
  const refuse = (line: number, problem: string) => problems.push({ file, line: line + bodyLine - 1, problem });
  const code = await bundleMDX({
    source: body,
    grayMatterOptions: (options) => ({ ...options, engines: { js: noCode, javascript: noCode } }),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [() => (root: SyntaxNode) => markLines(root, refuse)],
      tableCellAlignToStyle: false,
    }),
    esbuildOptions: (options) => ({
      ...options,
      minify: false,
      sourcemap: false,
      target: 'node20',
      logLevel: 'silent',
    }),
  }).then(
    (bundled) => bundled.code,
    (error: unknown) => {
      if (problems.length === 0) for (const { line, text } of messagesOf(error)) refuse(line, text);
      return '';
    },
  );
  if (problems.length > 0) throw new ContentError(problems);
  const names = Object.keys(componentAttributes);
  const content: unknown = getMDXComponent(code, { _jsx_runtime: runtime });
  return evaluate(content, Object.fromEntries(names.map((name) => [name, name])));
}

function evaluate(content: unknown, components: Record<string, string>): unknown {
  if (typeof content !== 'function') throw new Error('the compiled lesson is not a component');
  return content({ components });
}

function noCode(): never {
  throw new Error('front matter in JavaScript is not read');
}

/** Writes its line on every element, and refuses whatever could run code or is not a registered component. */
function markLines(node: SyntaxNode, refuse: (line: number, problem: string) => void): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'mdxjsEsm') refuse(line, 'import and export are not allowed in a lesson');
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    refuse(line, 'expressions in { } are not allowed; write &#123; for {');
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    if (!isComponentName(name)) refuse(line, `<${name}> is not a component of lessons; write &lt; for <`);
    for (const { type, value } of node.attributes ?? []) {
      if (type !== 'mdxJsxAttribute' || (value !== null && value !== undefined && typeof value !== 'string')) {
        refuse(line, `<${name}> takes plain attributes only, as in title="…"`);
      }
    }
    node.attributes?.push({ type: 'mdxJsxAttribute', name: LINE, value: String(line) });
  }
  if (node.type === 'element') node.properties = { ...node.properties, [LINE]: String(line) };
  for (const child of node.children ?? []) markLines(child, refuse);
}

/** A place in the body as MDX writes it into its messages: ` (3:1-3:32)`. */
const PLACE = / \((\d+):\d+(-\d+:\d+)?\)/g;

/** What MDX says of a text it cannot read, with the line in the body where it says so. */
function messagesOf(error: unknown): { line: number; text: string }[] {
  const errors = error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  const found = errors.map((each: { text?: string; location?: { line?: number } | null; detail?: unknown }) => {
    const cause = each.detail instanceof Error ? each.detail.cause : undefined;
    const text = cause instanceof Error ? cause.message : (each.text ?? 'cannot be compiled');
    const [within] = text.matchAll(PLACE);
    const line = each.location?.line || Number(within?.[1] ?? 1);
    return { line, text: text.replace(PLACE, '').split('\n')[0] ?? text };
  });
  return found.length > 0 ? found : [{ line: 1, text: error instanceof Error ? error.message : String(error) }];
}
