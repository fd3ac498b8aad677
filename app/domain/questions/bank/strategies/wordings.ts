import type { Language } from '../../../language';

/** Words that leave no exception. Test-takers learn that statements holding one are mostly wrong. */
const ABSOLUTES = {
  en: /\b(always|never|only|all|every|everything|everybody|everyone|must|none|nobody|nothing|no|any|cannot|entirely|completely|fully|whole)\b/gi,
  zh: /一定|从不|从来|绝不|决不|绝对|必须|必定|只有|只|全部|全都|所有|任何|都|每|永远|完全|毫无|唯一|一律|总是/g,
};

/** Words that leave room. Test-takers learn that careful statements are mostly right. */
const HEDGES = {
  en: /\b(may|might|can|could|should|usually|often|sometimes|mostly|probably|perhaps|likely|about|around|some|many|almost|generally|unless|depends?)\b/gi,
  zh: /可能|可以|也许|或许|通常|往往|一般|有时|多半|大多|大概|大约|左右|尽量|几乎|基本|视|除非|有些|一些/g,
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export const absolutesIn = (text: string, language: Language): number => count(text, ABSOLUTES[language]);
export const hedgesIn = (text: string, language: Language): number => count(text, HEDGES[language]);
