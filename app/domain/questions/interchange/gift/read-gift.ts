import type { Language } from '../../../language';
import { type ReadText, readBoth, type TextFormat } from '../both-texts';
import { type Entry, excerpt, type Note, note } from '../entry';
import { entryOf, type MoodleQuestion } from '../moodle-question';
import { readGiftAnswers } from './gift-answers';
import { type GiftBlock, giftBlocks, indexOfPlain, unescapeGift } from './gift-blocks';

/** Reads Moodle's GIFT: every question of the file once, with its line, as a draft or refused with the reason. */
export function readGift(text: string, language: Language): Entry[] {
  let category = '';
  return giftBlocks(text).flatMap((block): Entry[] => {
    const [first = '', ...rest] = block.text.trim().split('\n');
    const named = /^\$CATEGORY:(.*)$/.exec(first.trim())?.[1]?.trim();
    if (named === undefined) return [readQuestion(block, category, language)];
    category = named;
    const entry: Entry = { line: block.line, name: excerpt(named), notes: [], kind: 'category' };
    if (rest.length === 0) return [entry];
    return [entry, readQuestion({ ...block, line: block.line + 1, text: rest.join('\n') }, category, language)];
  });
}

function readQuestion(block: GiftBlock, category: string, language: Language): Entry {
  const { name, body } = takeName(block.text.trim());
  const notes = category === '' ? [] : [note('category', { category: excerpt(category) })];
  const refuse = (type: string, why: Note): Entry => {
    const common = { line: block.line, name: excerpt(name || unescapeGift(body, ' ')) };
    return { ...common, kind: 'refused', type, why, notes };
  };
  const open = indexOfPlain(body, '{');
  const close = indexOfPlain(body, '}');
  if (open < 0 && close < 0) return refuse('description', note('no-answers'));
  if (open < 0 || close < open) return refuse('unknown', note('braces'));
  const inside = body.slice(open + 1, close).trim();
  const after = body.slice(close + 1);
  const missing = after.trim() !== '';
  const raw = missing ? `${body.slice(0, open)}_____${after}` : body.slice(0, open);
  const { format, rest } = takeFormat(raw);
  const read = (piece: string) => readPiece(piece, format, language);
  const parts = splitExplanation(inside);
  const asks = readGiftAnswers(parts.answers, read);
  if ('refused' in asks) return refuse(asks.type, asks.refused);
  const question: MoodleQuestion = {
    line: block.line,
    name,
    idnumber: block.idnumber,
    tags: block.tags,
    stem: readPiece(rest, format, language),
    explanation: read(parts.explanation),
    notes: [...notes, ...(missing ? [note('missing-word')] : [])],
    asks,
  };
  return entryOf(question);
}

/** `::name::` at the start. */
function takeName(text: string): { name: string; body: string } {
  if (!text.startsWith('::')) return { name: '', body: text };
  for (let at = indexOfPlain(text, ':', 2); at >= 0; at = indexOfPlain(text, ':', at + 1)) {
    if (text[at + 1] === ':')
      return { name: unescapeGift(text.slice(2, at), ' ').trim(), body: text.slice(at + 2).trim() };
  }
  return { name: '', body: text };
}

const FORMATS: Readonly<Record<string, TextFormat>> = {
  ...{ html: 'html', plain: 'plain', markdown: 'markdown', moodle: 'moodle' },
};

/** `[html]` and the like at the start; without one, `fallback`. */
function takeFormat(text: string, fallback: TextFormat = 'moodle'): { format: TextFormat; rest: string } {
  const [whole = '', name = ''] = /^\s*\[([a-z]+)\]/.exec(text) ?? [];
  const format = FORMATS[name];
  return format ? { format, rest: text.slice(whole.length) } : { format: fallback, rest: text };
}

/** A text of a question. Lines are only how the file is laid out; `\n` is a new line. */
function readPiece(piece: string, fallback: TextFormat, language: Language): ReadText {
  const { format, rest } = takeFormat(piece, fallback);
  const flat = rest.replace(/\s*\n\s*/g, ' ').trim();
  const newline = format === 'plain' || format === 'markdown' ? '\n' : '<br>';
  return readBoth(unescapeGift(flat, newline), format === 'moodle' ? 'html' : format, language);
}

/** General feedback stands behind the last four number signs. */
function splitExplanation(inside: string): { answers: string; explanation: string } {
  for (let at = inside.lastIndexOf('####'); at >= 0; at = at === 0 ? -1 : inside.lastIndexOf('####', at - 1)) {
    if (indexOfPlain(inside, '#', at) === at && !isEscaped(inside, at)) {
      return { answers: inside.slice(0, at).trim(), explanation: inside.slice(at + 4) };
    }
  }
  return { answers: inside, explanation: '' };
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
