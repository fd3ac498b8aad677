import { type ItemContent, optionIds } from '../../questions/item';

type Asked = Parameters<typeof optionIds>[0];

/**
 * Whether answers given to one version of an item can be scored by the key of another: the same type, and the same ids to
 * choose, to arrange, to match and, in a case, to answer. What the texts say may differ; what an answer names may not.
 */
export function canScoreBy(sat: ItemContent, other: ItemContent): boolean {
  if (sat.id !== other.id) return false;
  if (sat.type !== 'case' || other.type !== 'case') return asksTheSame(sat, other);
  return (
    sameIds(idsOf(sat.questions), idsOf(other.questions)) &&
    sat.questions.every((question) => {
      const counterpart = other.questions.find(({ id }) => id === question.id);
      return counterpart !== undefined && asksTheSame(question, counterpart);
    })
  );
}

const asksTheSame = (one: Asked, other: Asked): boolean =>
  one.type === other.type && sameIds(optionIds(one), optionIds(other)) && sameIds(promptIds(one), promptIds(other));

const idsOf = (named: readonly { id: string }[]): string[] => named.map(({ id }) => id);
const promptIds = (asked: Asked): string[] => (asked.type === 'matching' ? idsOf(asked.prompts) : []);
const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();
