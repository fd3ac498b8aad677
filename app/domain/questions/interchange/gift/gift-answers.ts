import { readNumber } from '../../read-number';
import type { ReadText } from '../both-texts';
import { type Note, note } from '../entry';
import type { Choice, MoodleQuestion, Pair } from '../moodle-question';
import { indexOfPlain, splitAtPlain } from './gift-blocks';

type Asks = MoodleQuestion['asks'] | { type: string; refused: Note };
type Read = (piece: string) => ReadText;

/** What stands between the braces, by the signs it holds. */
export function readGiftAnswers(inside: string, read: Read): Asks {
  if (inside === '') return { type: 'essay', refused: note('essay') };
  if (inside.startsWith('#')) return readNumeric(inside.slice(1), read);
  if (inside.startsWith('>')) return { type: 'ordering', refused: note('gift-ordering') };
  if (indexOfPlain(inside, '~') >= 0) return readChoice(inside, read);
  const { pieces } = splitAtPlain(inside, '=');
  if (pieces.length > 0 && inside.includes('->')) return readMatching(inside, pieces, read);
  return readTrueFalse(inside, read) ?? { type: 'short-answer', refused: note('short-answer') };
}

/** An answer, its worth in per cent when it says one, and what is said about it. */
function readAnswer(piece: string): { text: string; weight: number | null; feedback: string } {
  const [whole = '', weight] = /^\s*%(-?\d{1,3}(?:\.\d*)?)%/.exec(piece) ?? [];
  const rest = piece.slice(whole.length);
  const mark = indexOfPlain(rest, '#');
  return {
    text: mark < 0 ? rest : rest.slice(0, mark),
    weight: weight === undefined ? null : Number(weight),
    feedback: mark < 0 ? '' : rest.slice(mark + 1),
  };
}

const plainOf = ({ words: { en, zh } }: ReadText): string => [en, zh].filter((text) => text !== '').join(' / ');

function readChoice(inside: string, read: Read): Asks {
  const { before, pieces } = splitAtPlain(inside, '~=');
  if (before.trim() !== '') return { type: 'choice', refused: note('answer-without-sign') };
  const choices = pieces.map((piece): Choice => {
    const { text, weight, feedback } = readAnswer(piece.slice(1));
    const worth = weight ?? (piece.startsWith('=') ? 100 : 0);
    return { text: read(text), weight: worth, feedback: plainOf(read(feedback)) };
  });
  return { type: 'choice', several: pieces.every((piece) => piece.startsWith('~')), choices };
}

function readMatching(inside: string, pieces: readonly string[], read: Read): Asks {
  const pairs: Pair[] = [];
  if (!inside.startsWith('=')) return { type: 'matching', refused: note('answer-without-sign') };
  for (const piece of pieces) {
    const arrow = piece.indexOf('->');
    if (arrow < 0) return { type: 'matching', refused: note('pair-without-arrow') };
    pairs.push({ prompt: read(piece.slice(1, arrow)), answer: read(piece.slice(arrow + 2)) });
  }
  return { type: 'matching', pairs };
}

function readTrueFalse(inside: string, read: Read): Asks | null {
  const { before, pieces } = splitAtPlain(inside, '#');
  const answer = /^(T|TRUE|F|FALSE)$/i.exec(before.trim())?.[1];
  if (!answer) return null;
  const feedback = pieces.map((piece) => plainOf(read(piece.slice(1))));
  return { type: 'true-false', answer: answer.toUpperCase().startsWith('T'), feedback };
}

function readNumeric(inside: string, read: Read): Asks {
  const tilde = indexOfPlain(inside, '~');
  const answers = (tilde < 0 ? inside : inside.slice(0, tilde)).trim();
  const wrong = tilde < 0 ? '' : inside.slice(tilde + 1).replace(/^\s*#/, '');
  const { before, pieces } = splitAtPlain(answers, '=');
  const all = pieces.length > 0 ? pieces.map((piece) => piece.slice(1)) : [before];
  const read_ = all.map(readAnswer);
  const refuse = (why: Note): Asks => ({ type: 'numeric', refused: why });
  if (read_.some(({ weight }) => weight !== null && weight !== 100 && weight !== 0)) {
    return refuse(note('partial-credit', { weights: read_.map(({ weight }) => `${weight ?? 100} %`).join(', ') }));
  }
  const right = read_.filter(({ weight }) => weight !== 0);
  const [only] = right;
  if (!only || right.length > 1) return refuse(note(only ? 'several-numbers' : 'no-right-answer'));
  const numbers = readRange(only.text.trim());
  if (!numbers) return refuse(note('not-a-number', { text: only.text.trim().slice(0, 80) }));
  const feedback = [...read_.map((each) => each.feedback), wrong].map((each) => plainOf(read(each)));
  return { type: 'numeric', ...numbers, feedback };
}

/** `1822`, `3.1415:0.0005`, or `3.141..3.142`, which is its middle and half its width. */
function readRange(text: string): { answer: string; tolerance: string } | null {
  const [, low, high] = /^(\S+)\.\.(\S+)$/.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const [from, to] = [number(low), number(high)];
    if (from === null || to === null || to < from) return null;
    return { answer: tidy((from + to) / 2), tolerance: tidy((to - from) / 2) };
  }
  const [answer = '', tolerance = '0', ...more] = text.replaceAll('\\:', ':').split(':');
  if (number(answer) === null || number(tolerance) === null || more.length > 0) return null;
  return { answer: answer.trim(), tolerance: tolerance.trim() };
}

const number = (text: string): number | null =>
  /^\s*[+-]?\d+(\.\d+)?e[+-]?\d+\s*$/i.test(text) ? Number(text) : readNumber(text);

const tidy = (value: number): string => String(Number(value.toPrecision(12)));
