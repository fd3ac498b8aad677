import type { ItemContent } from '../../item';
import { writeBoth } from '../both-texts';
import { orderWritten, writeTags } from '../metadata';

type Held = Exclude<ItemContent, { type: 'case' }>;
type Words = { en: string; zh: string };

/** Moodle XML has no case. */
export const moodleXmlHolds = (content: ItemContent): content is Held => content.type !== 'case';

const TYPES = {
  ...{ single: 'multichoice', multiple: 'multichoice', 'true-false': 'truefalse' },
  ...{ ordering: 'ordering', matching: 'matching', numeric: 'numerical' },
} as const;

/** A question in Moodle XML: both languages in Moodle's spans, its place in its tags and id number. */
export function writeMoodleXml(content: Held): string {
  const tags = writeTags(content).map((tag) => `<tag><text>${escapeXml(tag)}</text></tag>`);
  return [
    `  <question type="${TYPES[content.type]}">`,
    `    <name><text>${escapeXml(content.id)}</text></name>`,
    `    <questiontext format="html">${text(content.stem)}</questiontext>`,
    `    <generalfeedback format="html">${text(content.explanation)}</generalfeedback>`,
    '    <defaultgrade>1</defaultgrade>',
    `    <idnumber>${escapeXml(content.id)}</idnumber>`,
    ...answerLines(content).map((line) => `    ${line}`),
    `    <tags>${tags.join('')}</tags>`,
    '  </question>',
  ].join('\n');
}

export const wrapMoodleXml = (questions: readonly string[], comment: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!--\n${comment.replaceAll('--', '- -')}\n-->`,
    '<quiz>',
    ...questions,
    '</quiz>',
    '',
  ].join('\n');

/** `toHtml` leaves no angle bracket of the text's own, so that nothing in it can end the section. */
const text = (words: Words): string => `<text><![CDATA[${writeBoth(words)}]]></text>`;

const escapeXml = (raw: string): string => raw.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const answer = (fraction: number | string, words: Words): string =>
  `<answer fraction="${fraction}" format="html">${text(words)}</answer>`;

const fixed = (fraction: number, of: string): string => `<answer fraction="${fraction}"><text>${of}</text></answer>`;

function answerLines(content: Held): string[] {
  switch (content.type) {
    case 'single':
      return ['<single>true</single>', ...content.options.map(({ right, text: of }) => answer(right ? 100 : 0, of))];
    case 'multiple': {
      const share = Number((100 / content.options.filter(({ right }) => right).length).toFixed(5));
      return [
        '<single>false</single>',
        ...content.options.map(({ right, text: of }) => answer(right ? share : -share, of)),
      ];
    }
    case 'true-false':
      return [true, false].map((value) => fixed(value === content.answer ? 100 : 0, String(value)));
    case 'ordering':
      return [
        '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><gradingtype>ABSOLUTE_POSITION</gradingtype>',
        ...content.steps.map(({ text: of }, at) => answer(at + 1, of)),
      ];
    case 'matching': {
      const texts = new Map(content.options.map(({ id, text: of }) => [id, `<answer>${text(of)}</answer>`]));
      const spare = orderWritten(content).filter((id) => content.prompts.every(({ match }) => match !== id));
      return [
        ...content.prompts.map(
          ({ text: of, match }) => `<subquestion format="html">${text(of)}${texts.get(match)}</subquestion>`,
        ),
        ...spare.map((id) => `<subquestion format="html"><text></text>${texts.get(id)}</subquestion>`),
      ];
    }
    case 'numeric':
      return [
        `<answer fraction="100"><text>${content.answer}</text><tolerance>${content.tolerance}</tolerance></answer>`,
      ];
  }
}
