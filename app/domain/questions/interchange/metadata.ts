import type { ItemDraft } from '../drafts/item-draft';
import type { ItemContent } from '../item';
import { type Note, note } from './entry';

/*
 * What Moodle has no place for travels as tags: `greenroom:lesson=F1.1`. Tags of other people stay tags.
 */
const OURS = 'greenroom:';

/** What a tag may hold there: no angle brackets, brackets, backticks, backslashes or control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is written otherwise
const UNFIT = /[%<>`[\]\\\u0000-\u001f\u007f]/g;
const encode = (text: string): string =>
  text.replace(UNFIT, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`);
const decode = (text: string): string =>
  text.replace(/%([0-7][\dA-F])/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** The tags that carry an item's place, and how its options were named. */
export function writeTags(content: Exclude<ItemContent, { type: 'case' }>): string[] {
  const { lesson, objective, level, difficulty, sources, tags } = content;
  const unit = content.type === 'numeric' ? content.unit : undefined;
  const names = namesOf(content);
  const ours: [string, string | undefined][] = [
    ['lesson', lesson],
    ['objective', objective],
    ['level', level],
    ['difficulty', difficulty],
    ...sources.map((source): [string, string] => ['source', source]),
    ['unit-en', unit?.en],
    ['unit-zh', unit?.zh],
    ['options', names.options],
    ['prompts', names.prompts],
  ];
  return [...ours.flatMap(([key, value]) => (value === undefined ? [] : [`${OURS}${key}=${value}`])), ...tags].map(
    encode,
  );
}

/** The ids of options and prompts in the order they are written in, where that does not go without saying. */
function namesOf(content: ItemContent): { options?: string; prompts?: string } {
  const unlessPlain = (ids: string) => ('abcdefghij'.startsWith(ids) ? undefined : ids);
  if (content.type === 'ordering') return { options: unlessPlain(content.steps.map(({ id }) => id).join('')) };
  if (content.type === 'matching') {
    const written = orderWritten(content);
    const plain =
      written.join('') === content.options.map(({ id }) => id).join('') && unlessPlain(written.join('')) === undefined;
    return {
      options: plain ? undefined : `${written.join('')}/${content.options.map(({ id }) => id).join('')}`,
      prompts: unlessPlain(content.prompts.map(({ id }) => id).join('')),
    };
  }
  return 'options' in content ? { options: unlessPlain(content.options.map(({ id }) => id).join('')) } : {};
}

/** The options of a matching question in the order its pairs name them; those that belong to none at the end. */
export function orderWritten({ prompts, options }: Extract<ItemContent, { type: 'matching' }>): string[] {
  return [...new Set([...prompts.map(({ match }) => match), ...options.map(({ id }) => id)])];
}

type Place = Pick<ItemDraft, 'lesson' | 'objective' | 'level' | 'difficulty' | 'sources' | 'tags' | 'unit'>;
export type Metadata = { place: Place; names: { options: string; prompts: string }; notes: Note[] };

/** Reads tags back; `notes` name those that cannot be kept. */
export function readTags(tags: readonly string[]): Metadata {
  const place: Place = {
    ...{ lesson: '', objective: '', level: 'recall', difficulty: 'medium', sources: [], tags: [] },
    unit: { en: '', zh: '' },
  };
  const names = { options: '', prompts: '' };
  const lost: string[] = [];
  for (const tag of tags.map(decode)) {
    const [, key, value = ''] = new RegExp(`^${OURS}([a-z-]+)=([^]*)$`).exec(tag) ?? [];
    if (key === 'lesson') place.lesson = value.slice(0, 20);
    else if (key === 'objective') place.objective = value.slice(0, 40);
    else if (key === 'level' && (value === 'recall' || value === 'apply')) place.level = value;
    else if (key === 'difficulty' && (value === 'easy' || value === 'medium' || value === 'hard'))
      place.difficulty = value;
    else if (key === 'source' && value.length <= 40 && place.sources.length < 20) place.sources.push(value);
    else if (key === 'unit-en') place.unit.en = value;
    else if (key === 'unit-zh') place.unit.zh = value;
    else if (key === 'options' || key === 'prompts') names[key] = value;
    else if (key === undefined && tag.length <= 40 && place.tags.length < 20) place.tags.push(tag);
    else lost.push(tag.slice(0, 80));
  }
  return { place, names, notes: lost.length > 0 ? [note('tags', { tags: lost.join(', ') })] : [] };
}
