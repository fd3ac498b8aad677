import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type Entry, UnreadableFile } from '~/domain/questions/interchange/entry';
import { readMoodleXml } from '~/domain/questions/interchange/moodle-xml/read-moodle-xml';

const file = readFileSync(path.join(import.meta.dirname, 'files', 'everything.xml'), 'utf8');
const entries = readMoodleXml(file, 'en');

const tell = (entry: Entry): string =>
  [
    entry.line,
    entry.name,
    entry.kind === 'question' ? entry.draft.type : entry.kind === 'refused' ? `no: ${entry.why.code}` : 'category',
    entry.notes
      .map(({ code }) => code)
      .filter((code) => code !== 'category')
      .join(' '),
  ]
    .join(' ')
    .trim();

it('accounts for every element of a file with every construct, once, on its line', () => {
  expect(entries.map(tell)).toEqual([
    '4 $course$/Pumps category category-info',
    '8 $course$/Pumps/Seals category',
    '9 Seal single combined-feedback hints grade hidden markup idnumber feedback wrong-costs',
    '25 Two multiple',
    '33 Part no: partial-credit',
    '40 Weightless no: weight-unreadable',
    '45 Open true-false',
    '51 Jobs matching',
    '58 Weight numeric',
    '63 Weight with unit no: units',
    '69 Order ordering',
    '76 Picture no: media',
    '81 Write no: type',
    '82 Word no: type',
    '83 Gap no: type',
    '84 Sum no: type',
    '85 Note no: type',
    '86 Typeless no: type',
    '87 remark no: not-a-question',
  ]);
});

const draftOf = (name: string) => {
  const entry = entries.find((each) => each.name === name);
  if (entry?.kind !== 'question') throw new Error(`no question ${name}`);
  return entry.draft;
};

it('fills what the file says and nothing else', () => {
  expect(draftOf('Seal')).toMatchObject({
    id: '',
    tags: ['seals'],
    stem: { en: 'Which part keeps\nthe water in & dry?', zh: '' },
    explanation: { en: 'A seal does.', zh: '' },
    options: [{ right: false }, { text: { en: 'the seal' }, right: true }, { right: false }],
  });
  expect(draftOf('Two').stem.en).toBe('Which two are parts <b>?');
  expect(draftOf('Open').answer).toBe('false');
  expect(draftOf('Jobs')).toMatchObject({
    prompts: [
      { text: { en: 'motor' }, match: 'a' },
      { text: { en: 'shaft' }, match: 'a' },
    ],
    options: [{ text: { en: 'turns' } }, { text: { en: 'measures' } }],
  });
  expect(draftOf('Weight')).toMatchObject({ answer: '6.25', tolerance: '0.05' });
  expect(draftOf('Order').steps.map(({ text }) => text.en)).toEqual(['test', 'pack', 'ship']);
});

const laughs = ['lol', ...Array.from({ length: 9 }, (_, at) => `lol${at + 1}`)]
  .map((name, at, all) => `<!ENTITY ${name} "${at === 0 ? 'lol' : `&${all[at - 1]};`.repeat(10)}">`)
  .join('');

it.each([
  ['a billion laughs', `<?xml version="1.0"?>\n<!DOCTYPE quiz [${laughs}]>\n<quiz>&lol9;</quiz>`, 'import-doctype', 2],
  [
    'a file of the server',
    '<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz>&x;</quiz>',
    'import-doctype',
    1,
  ],
  ['a document type elsewhere', '<!DOCTYPE quiz SYSTEM "http://192.0.2.1/x.dtd"><quiz/>', 'import-doctype', 1],
  ['an entity nobody declared', '<quiz>\n<question type="essay">&x;</question></quiz>', 'import-unreadable', 2],
  ['an element that does not close', '<quiz>\n\n<question type="essay">\n</quiz>', 'import-unreadable', 4],
  ['an end that is missing', '<quiz>\n<question type="essay">', 'import-unreadable', 2],
  ['text behind the end', '<quiz/>\nmore', 'import-unreadable', 2],
  ['no XML', 'Which? {T}', 'import-unreadable', 1],
  ['other XML', '<html><body/></html>', 'import-not-quiz', 1],
  ['nothing', ' ', 'import-unreadable', 1],
  ['very deep XML', `<quiz>${'<a>'.repeat(10_000)}`, 'import-unreadable', 1],
])('refuses %s whole, and says where', (_, text, code, line) => {
  let caught: unknown;
  try {
    readMoodleXml(text, 'en');
  } catch (error) {
    caught = error;
  }
  if (!(caught instanceof UnreadableFile)) throw new Error('it was read', { cause: caught });
  expect({ code: caught.code, line: caught.line }).toEqual({ code, line });
});

it('finds no question in an empty quiz', () => expect(readMoodleXml('<quiz></quiz>', 'en')).toEqual([]));
