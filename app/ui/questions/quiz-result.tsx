import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { Explanation, type ShownExplanation } from './explanation';

/** Every item of a finished quiz, explained. */
export function Explanations({ items }: { items: ShownExplanation[] }) {
  const { t } = useWords('questions');
  return (
    <Section title={t('result.answers')}>
      <ol>
        {items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item's place is its name on this paper
          <li key={place} className="border-t border-hairline py-3">
            <Explanation item={item} number={place + 1} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
