import type { BothLanguages } from '../../both-languages';
import type { Module } from '../../courses/course';
import type { Language } from '../../language';
import type { CasePart, ItemContent } from '../item';
import { mixed } from './mixed';

/** How answers are written, for a reader who has only the sheet. */
const FORM = `Answer from the lessons above alone. Answers are one JSON object, by the id in front of the question:
single → number; multiple → [numbers]; true-false → true or false; ordering → [numbers in their order];
matching → {"a": number, …}; numeric → number. A case has one answer for each of its questions, as "F-x20.a".`;

/**
 * What somebody gets who answers a module's questions blind: the lessons in one language, then every item of quiz and exam in
 * both, options and steps mixed, without keys, explanations or objectives. The items are mixed too: their order tells nothing.
 */
export function printSheet({ lessons }: Module, items: readonly ItemContent[], language: Language): string {
  const texts = lessons.map((lesson) => {
    const { title, body } = lesson[language];
    return `===== LESSON ${lesson.id}: ${title} =====\n\n${body.trim()}`;
  });
  const questions = mixed('sheet', items).map((item) => `${printItem(item.id, item, '')}\n   (lesson ${item.lesson})`);
  return [...texts, `===== QUESTIONS =====\n\n${FORM}`, ...questions].join('\n\n');
}

/** Whether an item reads on a sheet as it reads now: what was answered there is an answer to it. */
export const standsOn = (sheet: string, item: ItemContent): boolean =>
  sheet.includes(`${printItem(item.id, item, '')}\n   (lesson`);

const both = ({ en, zh }: BothLanguages): string => `${en}  ／  ${zh}`;

function printItem(where: string, content: ItemContent | CasePart, indent: string): string {
  const lines = [`${indent}${where} [${content.type}] ${both(content.stem)}`];
  const add = (line: string) => lines.push(`${indent}   ${line}`);
  const number = (things: readonly { id: string; text: BothLanguages }[]) => {
    for (const [at, { text }] of mixed(where, things).entries()) add(`${at + 1}. ${both(text)}`);
  };
  switch (content.type) {
    case 'single':
    case 'multiple':
      number(content.options);
      break;
    case 'ordering':
      number(content.steps);
      break;
    case 'matching':
      for (const { id, text } of content.prompts) add(`(${id}) ${both(text)}`);
      number(content.options);
      break;
    case 'numeric':
      add(content.unit ? `number in ${both(content.unit)}` : 'number');
      break;
    case 'case':
      for (const { speaker, text } of content.conversation) add(`> ${speaker}: ${both(text)}`);
      for (const part of content.questions) lines.push(printItem(`${where}.${part.id}`, part, `${indent}   `));
      break;
    case 'true-false':
      break;
  }
  return lines.join('\n');
}
