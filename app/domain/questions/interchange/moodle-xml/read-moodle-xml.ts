import type { Language } from '../../../language';
import { type ReadText, readBoth, type TextFormat } from '../both-texts';
import { type Entry, excerpt, type Note, note, UnreadableFile } from '../entry';
import { entryOf, type MoodleQuestion } from '../moodle-question';
import { childOf, childrenOf, type Element, readXml, textOf } from './read-xml';

/** Reads Moodle XML: every question of the file once, with its line, as a draft or refused with the reason. */
export function readMoodleXml(text: string, language: Language): Entry[] {
  const quiz = readXml(text);
  if (quiz.name !== 'quiz') throw new UnreadableFile('import-not-quiz', quiz.line, quiz.name);
  let category = '';
  return quiz.children.map((element): Entry => {
    const { line, name } = element;
    if (name !== 'question') {
      return { line, name, kind: 'refused', type: 'unknown', why: note('not-a-question', { name }), notes: [] };
    }
    if (element.attributes.type !== 'category') return readQuestion(element, category, language);
    const of = childOf(element, 'category');
    category = excerpt(of ? textOf(of, 'text') || of.text : '');
    const about = childOf(element, 'info');
    const notes = about && textOf(about, 'text') !== '' ? [note('category-info')] : [];
    return { line, name: category, kind: 'category', notes };
  });
}

type Asks = MoodleQuestion['asks'] | { type: string; refused: Note };

function readQuestion(element: Element, category: string, language: Language): Entry {
  const { line } = element;
  const type = element.attributes.type ?? '';
  const say = (text: Element | undefined) => readText(text, language);
  const stem = say(childOf(element, 'questiontext'));
  const name = textOf(childOf(element, 'name') ?? element, 'text');
  const notes = [...(category === '' ? [] : [note('category', { category })]), ...notKept(element)];
  const asks = readAsks(type, element, say);
  if ('refused' in asks) {
    const title = excerpt(name || stem.words.en || stem.words.zh);
    return { line, name: title, kind: 'refused', type: asks.type, why: asks.refused, notes };
  }
  return entryOf({
    line,
    name,
    idnumber: textOf(element, 'idnumber'),
    tags: childrenOf(childOf(element, 'tags') ?? element, 'tag').map((tag) => textOf(tag, 'text') || tag.text.trim()),
    stem: {
      ...stem,
      media: stem.media || childOf(element, 'image_base64') !== undefined || textOf(element, 'image') !== '',
    },
    explanation: say(childOf(element, 'generalfeedback')),
    notes,
    asks,
  });
}

const FORMATS: Readonly<Record<string, TextFormat>> = {
  ...{ html: 'html', plain_text: 'plain', markdown: 'markdown', moodle_auto_format: 'moodle' },
};

/** A text element in its format, with `file` children counted as media. */
function readText(element: Element | undefined, language: Language): ReadText {
  if (!element) return readBoth('', 'plain', language);
  const format = FORMATS[element.attributes.format ?? 'html'] ?? 'html';
  const text = readBoth(childOf(element, 'text')?.text ?? '', format, language);
  return { ...text, media: text.media || childOf(element, 'file') !== undefined };
}

const plainOf = ({ words: { en, zh } }: ReadText): string => [en, zh].filter((text) => text !== '').join(' / ');

function readAsks(type: string, element: Element, say: (text: Element | undefined) => ReadText): Asks {
  const answers = childrenOf(element, 'answer');
  const weightOf = (answer: Element) => Number(answer.attributes.fraction ?? '0');
  const feedbackOf = (answer: Element) => plainOf(say(childOf(answer, 'feedback')));
  if (answers.some((answer) => !Number.isFinite(weightOf(answer)))) {
    return { type, refused: note('weight-unreadable') };
  }
  switch (type) {
    case 'multichoice': {
      const several = /^(false|0)$/i.test(
        textOf(element, 'single') || childOf(element, 'single')?.text.trim() || 'true',
      );
      const choices = answers.map((answer) => ({
        text: say(answer),
        weight: weightOf(answer),
        feedback: feedbackOf(answer),
      }));
      return { type: 'choice', several, choices };
    }
    case 'truefalse': {
      const right = answers.find((answer) => weightOf(answer) === 100);
      const word = right && textOf(right, 'text').toLowerCase();
      if (word !== 'true' && word !== 'false') return { type: 'true-false', refused: note('no-right-answer') };
      return { type: 'true-false', answer: word === 'true', feedback: answers.map(feedbackOf) };
    }
    case 'matching': {
      const pairs = childrenOf(element, 'subquestion').map((sub) => ({
        prompt: say(sub),
        answer: say(withFormat(childOf(sub, 'answer'), sub)),
      }));
      return { type: 'matching', pairs };
    }
    case 'ordering':
      return {
        type: 'ordering',
        steps: answers.toSorted((a, b) => weightOf(a) - weightOf(b)).map((answer) => say(answer)),
      };
    case 'numerical':
      return readNumerical(element, answers, weightOf, feedbackOf);
    default:
      return { type: type || 'unknown', refused: note('type', { type: type || '?' }) };
  }
}

/** The answer of a pair is in its prompt's format unless it says otherwise. */
const withFormat = (answer: Element | undefined, sub: Element): Element | undefined =>
  answer && { ...answer, attributes: { format: sub.attributes.format ?? 'html', ...answer.attributes } };

function readNumerical(
  element: Element,
  answers: readonly Element[],
  weightOf: (answer: Element) => number,
  feedbackOf: (answer: Element) => string,
): Asks {
  const refuse = (refused: Note): Asks => ({ type: 'numeric', refused });
  const right = answers.filter((answer) => weightOf(answer) > 0);
  if (right.some((answer) => weightOf(answer) !== 100)) {
    return refuse(note('partial-credit', { weights: right.map((answer) => `${weightOf(answer)} %`).join(', ') }));
  }
  const [only] = right;
  if (!only || right.length > 1) return refuse(note(only ? 'several-numbers' : 'no-right-answer'));
  const units = childrenOf(childOf(element, 'units') ?? element, 'unit').map((unit) => textOf(unit, 'unit_name'));
  if (units.length > 0) return refuse(note('units', { units: units.join(', ') }));
  return {
    type: 'numeric',
    answer: (textOf(only, 'text') || only.text.trim()).slice(0, 40),
    tolerance: (textOf(only, 'tolerance') || '0').slice(0, 40),
    feedback: answers.map(feedbackOf),
  };
}

/** Elements that are kept, or are settings of how Moodle presents a question, which the page says are never kept. */
const KNOWN = new Set(
  (
    'name questiontext generalfeedback penalty idnumber tags answer subquestion single shuffleanswers answernumbering ' +
    'showstandardinstruction shownumcorrect correctfeedback partiallycorrectfeedback incorrectfeedback defaultgrade hidden ' +
    'hint units unitgradingtype unitpenalty showunits unitsleft instructions image image_base64 layouttype selecttype ' +
    'selectcount gradingtype showgrading numberingstyle'
  ).split(' '),
);

/** What a question says that has no place here. */
function notKept(element: Element): Note[] {
  const said = (name: string) => childrenOf(element, name).filter((child) => textOf(child, 'text') !== '');
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].flatMap(said);
  const grade = Number(textOf(element, 'defaultgrade') || '1');
  const hints = said('hint').length;
  const unknown = [...new Set(element.children.map(({ name }) => name))].filter((name) => !KNOWN.has(name));
  return [
    ...combined.map((child) => note('combined-feedback', { text: excerpt(textOf(child, 'text'), 120) })),
    ...(hints > 0 ? [note('hints', { count: hints })] : []),
    ...(grade !== 1 ? [note('grade', { grade })] : []),
    ...(textOf(element, 'hidden') === '1' ? [note('hidden')] : []),
    ...(unknown.length > 0 ? [note('elements', { names: unknown.join(', ').slice(0, 200) })] : []),
  ];
}
