import { blankDraft, letter } from '../drafts/draft-of-item';
import type { ItemDraft } from '../drafts/item-draft';
import type { ReadText, Words } from './both-texts';
import { type Entry, excerpt, type Note, note } from './entry';
import { type Metadata, readTags } from './metadata';
import { weigh } from './weights';

/** An answer to choose: its worth in per cent, and what is said to those who choose it. */
export type Choice = { text: ReadText; weight: number; feedback: string };
export type Pair = { prompt: ReadText; answer: ReadText };

/** A question as Moodle knows it, in the formats it is written in. */
export type MoodleQuestion = {
  line: number;
  name: string;
  idnumber: string;
  tags: readonly string[];
  stem: ReadText;
  explanation: ReadText;
  notes: Note[];
  asks:
    | { type: 'choice'; several: boolean; choices: Choice[] }
    | { type: 'true-false'; answer: boolean; feedback: string[] }
    | { type: 'ordering'; steps: ReadText[] }
    | { type: 'matching'; pairs: Pair[] }
    | { type: 'numeric'; answer: string; tolerance: string; feedback: string[] };
};

const MOST_LINES = 20;

/** A question of Moodle's as an entry: as a draft, or refused with the reason, and what of it cannot be kept. */
export function entryOf(question: MoodleQuestion): Entry {
  const { line, idnumber, asks, stem, explanation } = question;
  const metadata = readTags(question.tags);
  const texts = [stem, explanation, ...textsOf(asks)];
  const ownId = /^[A-Z]\d*-[a-z]\d{2,3}$/.test(idnumber);
  const notes = [
    ...question.notes,
    ...texts.flatMap((text) => text.notes),
    ...metadata.notes,
    ...(idnumber !== '' && !ownId ? [note('idnumber', { idnumber: idnumber.slice(0, 80) })] : []),
    ...feedbackOf(asks).map((text) => note('feedback', { text: excerpt(text, 200) })),
  ];
  const common = { line, name: excerpt(question.name || stem.words.en || stem.words.zh) };
  const refuse = (why: Note): Entry => ({ ...common, kind: 'refused', type: asks.type, why, notes: once(notes) });
  if (texts.some(({ media }) => media)) return refuse(note('media'));
  if (texts.some(({ words }) => words.en.length > 4000 || words.zh.length > 4000)) return refuse(note('too-long'));
  const answers = answersOf(asks, metadata.names);
  if ('refused' in answers) return refuse(answers.refused);
  if (answers.options.length > MOST_LINES || answers.steps.length > MOST_LINES || answers.prompts.length > MOST_LINES) {
    return refuse(note('too-many-answers', { limit: MOST_LINES }));
  }
  const { notes: ofAnswers, ...fields } = answers;
  const draft: ItemDraft = {
    ...blankDraft(),
    ...metadata.place,
    ...fields,
    id: ownId ? idnumber : '',
    stem: stem.words,
    explanation: explanation.words,
  };
  return { ...common, kind: 'question', draft, notes: once([...notes, ...ofAnswers]) };
}

function textsOf(asks: MoodleQuestion['asks']): ReadText[] {
  if (asks.type === 'choice') return asks.choices.map(({ text }) => text);
  if (asks.type === 'ordering') return asks.steps;
  return asks.type === 'matching' ? asks.pairs.flatMap(({ prompt, answer }) => [prompt, answer]) : [];
}

function feedbackOf(asks: MoodleQuestion['asks']): string[] {
  const all =
    asks.type === 'choice' ? asks.choices.map(({ feedback }) => feedback) : 'feedback' in asks ? asks.feedback : [];
  return all.filter((text) => text.trim() !== '');
}

type Answers = Pick<ItemDraft, 'type' | 'options' | 'steps' | 'prompts' | 'answer' | 'tolerance'> & { notes: Note[] };
type Names = Metadata['names'];

function answersOf(asks: MoodleQuestion['asks'], names: Names): Answers | { refused: Note } {
  const none = { options: [], steps: [], prompts: [], answer: '', tolerance: '', notes: [] };
  switch (asks.type) {
    case 'choice': {
      const weighed = weigh(asks.several, asks.choices);
      if ('refused' in weighed) return weighed;
      const options = asks.choices.map(({ text, weight }, at) => ({
        id: nameAt(names.options, at),
        text: text.words,
        right: weight > 0,
      }));
      return { ...none, ...weighed, options };
    }
    case 'true-false':
      return { ...none, type: 'true-false', answer: String(asks.answer) };
    case 'ordering': {
      const steps = asks.steps.map(({ words }, at) => ({ id: nameAt(names.options, at), text: words }));
      return { ...none, type: 'ordering', steps };
    }
    case 'matching':
      return { ...none, type: 'matching', ...match(asks.pairs, names) };
    case 'numeric':
      return { ...none, type: 'numeric', answer: asks.answer, tolerance: asks.tolerance };
  }
}

const nameAt = (names: string, at: number): string => names[at] ?? letter(at);

/** Pairs as prompts and options: an answer that stands twice is one option, one without a prompt belongs to none. */
function match(pairs: readonly Pair[], names: Names): Pick<ItemDraft, 'prompts' | 'options'> {
  const [written = '', listed = ''] = names.options.split('/');
  const key = ({ en, zh }: Words) => JSON.stringify([en, zh]);
  const texts = [...new Map(pairs.map(({ answer: { words } }) => [key(words), words])).values()];
  const options = texts.map((text, at) => ({ id: nameAt(written, at), text, right: false }));
  const prompts = pairs
    .filter(({ prompt: { words } }) => words.en !== '' || words.zh !== '')
    .map(({ prompt, answer }, at) => ({
      id: nameAt(names.prompts, at),
      text: prompt.words,
      match: options.find(({ text }) => key(text) === key(answer.words))?.id ?? '',
    }));
  const place = ({ id }: { id: string }) => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  return { prompts, options: options.toSorted((a, b) => place(a) - place(b)) };
}

const once = (notes: readonly Note[]): Note[] => [
  ...new Map(notes.map((each) => [JSON.stringify(each), each])).values(),
];
