import type { Language } from '../../language';
import { type Note, note } from './entry';
import { fromHtml, holdsMedia, toHtml } from './html-text';

/** A text as a draft holds it: either side may be empty. */
export type Words = { en: string; zh: string };

export type TextFormat = 'html' | 'plain' | 'markdown' | 'moodle';

export type ReadText = { words: Words; notes: Note[]; media: boolean };

/** Both languages in one text, as Moodle's multi-language filter wants them. */
export const writeBoth = ({ en, zh }: Words): string =>
  `<span lang="en" class="multilang">${toHtml(en)}</span><span lang="zh_cn" class="multilang">${toHtml(zh)}</span>`;

const SPAN = /<(?:span|lang)\b([^<>]{0,200})>((?:(?!<\/(?:span|lang)>)[\s\S])*)<\/(?:span|lang)>/gi;
const BRACES = /\{\s*mlang\s+([\w,-]{1,40})\s*\}((?:(?!\{\s*mlang\s*\})[\s\S])*)\{\s*mlang\s*\}/gi;

/** Reads a text that may hold several languages; one that holds none of its own belongs to `language`. */
export function readBoth(raw: string, format: TextFormat, language: Language): ReadText {
  if (format === 'plain' || format === 'markdown') {
    const words = { en: '', zh: '', [language]: raw.trim() };
    const notes = format === 'markdown' && /[*_`#[]/.test(raw) ? [note('markdown')] : [];
    return { words, notes, media: false };
  }
  const html = format === 'moodle' ? raw.trim().replace(/\n/g, '<br>') : raw;
  const others = new Set<string>();
  const own = { en: false, zh: false };
  const only = (wanted: Language) => {
    const keep = (lang: string, inside: string) => {
      const spoken = languageOf(lang);
      if (spoken === null) others.add(lang);
      else own[spoken] = true;
      return spoken === wanted ? inside : '';
    };
    const unbraced = upToLast(html, /\{\s*mlang\s*\}/gi, (part) =>
      part.replace(BRACES, (_, lang: string, inside: string) => keep(lang, inside)),
    );
    return upToLast(unbraced, /<\/(?:span|lang)>/gi, (part) =>
      part.replace(SPAN, (whole, attributes: string, inside: string) => {
        const lang = /\blang\s*=\s*["']?([\w-]+)/i.exec(attributes)?.[1];
        return lang && /\bmultilang\b/i.test(attributes) ? keep(lang, inside) : whole;
      }),
    );
  };
  const [en, zh] = [fromHtml(only('en')), fromHtml(only('zh'))];
  const several = own.en || own.zh || others.size > 0;
  const words = several
    ? { en: own.en ? en.text : '', zh: own.zh ? zh.text : '' }
    : { en: '', zh: '', [language]: en.text };
  const lost = [...new Set([...en.lost, ...zh.lost])];
  return {
    words: { en: words.en.trim(), zh: words.zh.trim() },
    notes: [
      ...(lost.length > 0 ? [note('markup', { tags: lost.join(', ') })] : []),
      ...(others.size > 0 ? [note('other-languages', { languages: [...others].join(', ') })] : []),
    ],
    media: holdsMedia(html),
  };
}

/** Edits what stands before the last of these ends: behind it nothing closes, and looking for the end would take for ever. */
function upToLast(html: string, end: RegExp, edit: (part: string) => string): string {
  const last = [...html.matchAll(end)].at(-1);
  if (!last) return html;
  const cut = last.index + last[0].length;
  return edit(html.slice(0, cut)) + html.slice(cut);
}

/** Moodle's codes: `en`, `en_us`, `zh_cn`, `zh_tw`. */
function languageOf(code: string): Language | null {
  const start = code.toLowerCase().split(/[_-]/)[0];
  return start === 'en' || start === 'zh' ? start : null;
}
