import { SaxesParser } from 'saxes';
import type { Language } from '../language';
import {
  DRAWN_WIDTH,
  type Drawn,
  type DrawnName,
  type DrawnNode,
  drawnAttributes,
  drawnColours,
  drawnNames,
  TALLEST,
} from './drawing';
import { checkWords, type DrawnText } from './drawn-words';
import type { Finding } from './finding';

type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[]; line: number };

const ROOT = new Set(['xmlns', 'viewBox']);
const languages = ['en', 'zh'] as const;
const isName = (name: string): name is DrawnName => (drawnNames as readonly string[]).includes(name);

/**
 * Reads a figure: one drawing for both languages, in which elements with `lang="en"` or `lang="zh"` belong to that
 * language alone. Findings name the line of everything that is not allowed or cannot be read at 360 px.
 */
export function readDrawing(id: string, text: string, file: string): { drawn: Drawn; findings: Finding[] } {
  const findings: Finding[] = [];
  const refuse = (line: number, problem: string) => findings.push({ file, line, problem });
  const root = parse(text, refuse);
  const height = heightOf(root, refuse);
  const sides = languages.map((language) => {
    const texts: DrawnText[] = [];
    const nodes = root.children.flatMap((child) => draw(child, { language, texts, size: 16, anchor: 'start' }, refuse));
    return { nodes, texts };
  });
  const [en, zh] = sides;
  findings.push(...checkWords({ en: en?.texts ?? [], zh: zh?.texts ?? [] }, file));
  const side = (nodes: DrawnNode[] = []) => ({ height, nodes });
  return { drawn: { id, file, en: side(en?.nodes), zh: side(zh?.nodes) }, findings: unique(findings) };
}

type Refuse = (line: number, problem: string) => void;

function parse(text: string, refuse: Refuse): Element {
  const root: Element = { name: '', attributes: {}, children: [], line: 1 };
  const open: Element[] = [root];
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('doctype', () => refuse(parser.line, 'a figure has no document type'));
  parser.on('error', (error) => refuse(parser.line, error.message));
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => {
    if (words.trim() !== '') open.at(-1)?.children.push(words.replace(/\s+/g, ' '));
  });
  parser.write(text).close();
  const [svg] = root.children;
  if (typeof svg !== 'object' || svg.name !== 'svg') {
    refuse(1, 'does not begin with <svg>');
    return root;
  }
  return svg;
}

function heightOf({ attributes, line }: Element, refuse: Refuse): number {
  for (const name of Object.keys(attributes).filter((each) => !ROOT.has(each)))
    refuse(line, `<svg ${name}> is not allowed`);
  const [, height] = new RegExp(`^0 0 ${DRAWN_WIDTH} (\\d+)$`).exec(attributes.viewBox ?? '') ?? [];
  if (height && Number(height) <= TALLEST) return Number(height);
  refuse(line, `viewBox is "0 0 ${DRAWN_WIDTH} height", at most ${TALLEST} high`);
  return 1;
}

type Around = { language: Language; texts: DrawnText[]; size: number; anchor: string; x?: number };

function draw(node: Element | string, around: Around, refuse: Refuse): DrawnNode[] {
  if (typeof node === 'string') return [node];
  const { name, attributes, line } = node;
  if (name === 'title' || name === 'desc') return [];
  if (!isName(name)) {
    refuse(line, `<${name}> is not allowed`);
    return [];
  }
  const { lang, ...rest } = attributes;
  if (lang !== undefined && lang !== 'en' && lang !== 'zh') refuse(line, 'lang is en or zh');
  if (lang !== undefined && lang !== around.language) return [];
  const inside: Around = {
    ...around,
    size: Number(rest['font-size'] ?? around.size),
    anchor: rest['text-anchor'] ?? around.anchor,
    x: rest.x === undefined ? around.x : Number(rest.x),
  };
  const words = node.children.filter((child) => typeof child === 'string').join(' ');
  if ((name === 'text' || name === 'tspan') && words !== '') {
    const { size, anchor, x = 0 } = inside;
    around.texts.push({ words, size, anchor, x, line, lang: lang ?? null, moved: 'transform' in rest });
  }
  const children = node.children.flatMap((child) => draw(child, inside, refuse));
  const written = name === 'text' && rest.fill === undefined ? { ...rest, fill: 'ink' } : rest;
  return [{ type: name, props: propsOf(written, line, refuse), children }];
}

function propsOf(attributes: Record<string, string>, line: number, refuse: Refuse): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const prop = Object.hasOwn(drawnAttributes, name) ? drawnAttributes[name] : undefined;
    if (prop === undefined) refuse(line, `${name} is not allowed`);
    else if (name === 'fill' || name === 'stroke') kept[prop] = colour(value, line, refuse);
    else if (/[:;<>]|url/i.test(value)) refuse(line, `${name}="${value}" is not allowed`);
    else kept[prop] = value;
  }
  return kept;
}

function colour(value: string, line: number, refuse: Refuse): string {
  if (value === 'none') return value;
  if (!(drawnColours as readonly string[]).includes(value)) {
    refuse(line, `${value} is not one of none, ${drawnColours.join(', ')}`);
  }
  return `var(--${value})`;
}

const unique = (findings: Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];
