import { z } from 'zod';
import type { Language } from '../language';
import type { LessonSide } from './course';
import type { Finding } from './finding';
import { readingLevel } from './reading-level';

/** How hard a lesson's running text may be: the Flesch–Kincaid grade, and words or 汉字 a sentence on average. */
export const readingLimits = z.strictObject({
  en: z.strictObject({ grade: z.number().positive(), sentence: z.number().positive() }),
  zh: z.strictObject({ sentence: z.number().positive() }),
});
export type ReadingLimits = z.output<typeof readingLimits>;

type Text = Pick<LessonSide, 'file' | 'body' | 'bodyLine'>;
type BothTexts = { en: Text; zh: Text };

/** Each side of a lesson can be read as easily as promised. */
export function checkProse({ en, zh }: BothTexts, limits: ReadingLimits): Finding[] {
  const found = (language: Language, problem: string): Finding => {
    const side = language === 'en' ? en : zh;
    return { file: side.file, line: side.bodyLine, problem };
  };
  const english = readingLevel(en.body, 'en');
  const chinese = readingLevel(zh.body, 'zh');
  return [
    ...((english.grade ?? 0) > limits.en.grade
      ? [
          found(
            'en',
            `reads at grade ${one(english.grade ?? 0)}, above ${limits.en.grade}: shorter words and sentences`,
          ),
        ]
      : []),
    ...(english.sentence > limits.en.sentence
      ? [found('en', `has ${one(english.sentence)} words a sentence on average, more than ${limits.en.sentence}`)]
      : []),
    ...(chinese.sentence > limits.zh.sentence
      ? [found('zh', `has ${one(chinese.sentence)} 汉字 a sentence on average, more than ${limits.zh.sentence}`)]
      : []),
  ];
}

const one = (number: number): string => number.toFixed(1);
