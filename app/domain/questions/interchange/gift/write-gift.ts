import type { ItemContent } from '../../item';
import { writeBoth } from '../both-texts';
import { orderWritten, writeTags } from '../metadata';
import { escapeGift } from './gift-blocks';

type Held = Extract<ItemContent, { type: 'single' | 'multiple' | 'true-false' | 'matching' | 'numeric' }>;

/** GIFT has no ordering and no case. */
export const giftHolds = (content: ItemContent): content is Held =>
  content.type !== 'ordering' && content.type !== 'case';

/** A question in GIFT: both languages in Moodle's spans, its place in the comment above it. */
export function writeGift(content: Held): string {
  const tags = writeTags(content).map((tag) => `[tag:${tag}]`);
  const say = (words: { en: string; zh: string }) => escapeGift(writeBoth(words));
  return [
    `// [id:${content.id}] ${tags.join(' ')}`,
    `::${content.id}::[html]${say(content.stem)}{`,
    ...answerLines(content, say),
    `####[html]${say(content.explanation)}`,
    '}',
  ].join('\n');
}

function answerLines(content: Held, say: (words: { en: string; zh: string }) => string): string[] {
  switch (content.type) {
    case 'single':
      return content.options.map(({ right, text }) => `${right ? '=' : '~'}[html]${say(text)}`);
    case 'multiple': {
      const share = shareOf(content.options.filter(({ right }) => right).length);
      return content.options.map(({ right, text }) => `~%${right ? '' : '-'}${share}%[html]${say(text)}`);
    }
    case 'true-false':
      return [content.answer ? 'TRUE' : 'FALSE'];
    case 'matching': {
      const texts = new Map(content.options.map(({ id, text }) => [id, say(text)]));
      const spare = orderWritten(content).filter((id) => content.prompts.every(({ match }) => match !== id));
      return [
        ...content.prompts.map(({ text, match }) => `=[html]${say(text)} -> [html]${texts.get(match)}`),
        ...spare.map((id) => `= -> [html]${texts.get(id)}`),
      ];
    }
    case 'numeric':
      return [`#${content.answer}:${content.tolerance}`];
  }
}

/** Moodle knows these shares to five decimals. */
export const shareOf = (right: number): string => String(Number((100 / right).toFixed(5)));
