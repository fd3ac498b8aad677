import type { ItemContent } from '../../questions/item';
import { chanceOf, countedOptions, flagsOf } from './item-flags';
import { type Choice, choicesOf, discriminationOf, facilityOf, type ItemSums } from './item-statistics';

/** Everything told of one version from its sums and choices, with what is suspect about it. */
export function judgeItem(
  content: ItemContent,
  sums: ItemSums,
  choices: readonly Choice[],
  exposure: { papers: number; usualPapers: number },
) {
  const options = countedOptions(content);
  const told = {
    ...exposure,
    sat: sums.sat,
    facility: facilityOf(sums),
    discrimination: discriminationOf(sums),
    chance: chanceOf(content),
    choices: options.length > 0 ? choicesOf(options, choices) : null,
  };
  return { ...told, flags: flagsOf(told) };
}

export type ItemStatistics = ReturnType<typeof judgeItem>;
