import { type CasePart, type ItemContent, optionIds } from '../../questions/item';
import { type ItemFlag, SITTINGS_TO_JUDGE } from './flag-names';
import type { Choices } from './item-statistics';

export const TOO_EASY = 0.95;
export const TOO_HARD = 0.2;
export const WEAK = 0.1;
/** Stood on this many times as many papers as the items of its section do on average. */
export const OVER_EXPOSED = 2;

export type Judged = {
  sat: number;
  facility: number | null;
  discrimination: number | null;
  /** The credit pure guessing earns on average. */
  chance: number;
  choices: Choices | null;
  /** Papers it stood on in any version, and how many the items of its section in use stood on, on average. */
  papers: number;
  usualPapers: number;
};

/** A flag, with the options it is about where it is about some. */
export type Flagged = { flag: ItemFlag; options: string[] };

/** What is suspect about an item. Of one that too few sat, nothing but that, and whether it is asked too often. */
export function flagsOf(item: Judged): Flagged[] {
  const flags: (Flagged | false)[] = item.sat < SITTINGS_TO_JUDGE ? [{ flag: 'too-few', options: [] }] : judge(item);
  const worn = item.papers >= SITTINGS_TO_JUDGE && item.papers > OVER_EXPOSED * item.usualPapers;
  return [...flags, worn && plain('over-exposed')].filter((each) => each !== false);
}

const plain = (flag: ItemFlag): Flagged => ({ flag, options: [] });

function judge({ facility, discrimination, chance, choices }: Judged): (Flagged | false)[] {
  const level = facility ?? 0;
  const { idle, preferred } = suspects(choices);
  return [
    level > TOO_EASY && plain('too-easy'),
    level < chance ? plain('below-chance') : level < TOO_HARD && plain('too-hard'),
    discrimination !== null && discrimination < WEAK && plain('weak'),
    preferred.length > 0 && { flag: 'strong-choose-wrong', options: preferred },
    idle.length > 0 && { flag: 'idle-distractor', options: idle },
  ];
}

/** Wrong options that nobody chose, and those the best third chose more often than a right one. */
function suspects(choices: Choices | null): { idle: string[]; preferred: string[] } {
  const options = choices?.options ?? [];
  const wrong = options.filter(({ right }) => !right);
  const keys = options.flatMap(({ right, upper }) => (right && upper !== null ? [upper] : []));
  const least = Math.min(...keys);
  return {
    idle: wrong.filter(({ all }) => all === 0).map(({ option }) => option),
    preferred: wrong
      .filter(({ upper }) => keys.length > 0 && upper !== null && upper > least)
      .map(({ option }) => option),
  };
}

/** The credit pure guessing earns on average, every part answered; 0 where a guess earns next to nothing. */
export function chanceOf(content: ItemContent | CasePart): number {
  switch (content.type) {
    case 'single':
    case 'true-false':
    case 'ordering':
    case 'matching':
      return 1 / optionIds(content).length;
    case 'case': {
      const guessed = content.questions.map((question) =>
        question.type === 'single' || question.type === 'true-false' ? chanceOf(question) : 0,
      );
      return guessed.reduce((sum, each) => sum + each, 0) / guessed.length;
    }
    default:
      return 0;
  }
}

/** The options of an item whose choices are counted: those answered by choosing. */
export function countedOptions(content: ItemContent): { id: string; right: boolean }[] {
  if (content.type === 'true-false') {
    return [true, false].map((answer) => ({ id: String(answer), right: answer === content.answer }));
  }
  return content.type === 'single' || content.type === 'multiple' ? content.options : [];
}
