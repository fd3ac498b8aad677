import type { Language } from '../language';

/** Attributes of lesson components that a reader reads. */
const READ = ['title', 'caption', 'setting', 'text', 'question', 'why', 'note', 'alt', 'name'];

const attributes = (tag: string, names: readonly string[]): string =>
  [...tag.matchAll(/\b([a-zA-Z]+)="([^"]*)"/g)]
    .filter(([, name]) => name !== undefined && names.includes(name))
    .map(([, , value]) => value)
    .join(' ');

/**
 * What a lesson's text says without its markup, in one language, with its headings apart: for searching. Dialogue lines
 * carry both languages; only the reader's counts.
 */
export function plainText(body: string, language: Language): { headings: string; text: string } {
  const lines = body.split('\n');
  const isHeading = (line: string) => /^#{2,6}\s/.test(line);
  const strip = (markdown: string): string =>
    markdown
      .replace(/<\/?[A-Za-z][^>]*>/g, (tag) => {
        const said = attributes(tag, [...READ, language]);
        return said ? ` ${said} ` : /^<\/?Term\b/.test(tag) ? '' : ' ';
      })
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^[ \t]*(#{1,6}|[-*>]|\d+\.)[ \t]+/gm, '')
      .replace(/^[|:\- ]+$/gm, '')
      .replace(/\*\*|__|`|\|/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&#123;/g, '{')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    headings: strip(lines.filter(isHeading).join('\n')),
    text: strip(lines.filter((line) => !isHeading(line)).join('\n')),
  };
}
