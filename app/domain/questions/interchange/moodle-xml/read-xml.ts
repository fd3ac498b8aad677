import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../entry';

/** An element of an XML document with the line it begins on. `text` is its own text alone. */
export type Element = {
  name: string;
  line: number;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
};

const DEEPEST = 40;

/**
 * Reads XML strictly. A document type declaration is refused as such, so that nothing is expanded or fetched. Throws
 * `UnreadableFile` with the line on which the document stops being XML.
 */
export function readXml(text: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | undefined;
  let line = 1;
  const fail = (problem: string): never => {
    throw new UnreadableFile('import-unreadable', parser.line, problem);
  };
  parser.on('doctype', () => {
    throw new UnreadableFile('import-doctype', parser.line);
  });
  parser.on('error', ({ message }) => fail(`${message.replace(/^\d+:\d+: /, '').slice(0, 160)}`));
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, line, attributes, children: [], text: '' };
    if (open.length >= DEEPEST) fail('nested too deeply');
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const write = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.write(text).close();
  return root ?? fail('the document is empty');
}

export const childOf = (element: Element, name: string): Element | undefined =>
  element.children.find((child) => child.name === name);

export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);

/** The text of a child, without the spaces around it; empty when there is no such child. */
export const textOf = (element: Element, name: string): string => childOf(element, name)?.text.trim() ?? '';
