import { Link } from '@remix-run/react';
import { isBlank } from '~/domain/questions/answer';
import type { ExplainedItem } from '~/domain/questions/find-quiz-result.server';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

export type ShownResultItem = Omit<ExplainedItem, 'lessonId'> & { lesson: { to: string; title: string } | null };

/** Every item of a finished quiz: what was chosen, what was right, why, and where it is taught. */
export function Explanations({ items }: { items: ShownResultItem[] }) {
  const { t } = useWords('questions');
  return (
    <Section title={t('result.answers')}>
      <ol>
        {items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item's place is its name on this paper
          <li key={place} className="border-t border-hairline py-3">
            <p className="text-small text-pencil">
              {t('number', { number: place + 1 })}
              {' · '}
              <strong className="font-strong text-ink">{t(outcomeOf(item))}</strong>
            </p>
            <h3 className="mt-0.5 text-lead">{item.item.stem}</h3>
            <ul className="mt-1 max-w-[41rem]">
              {('options' in item.item ? item.item.options : []).map((option) => (
                <Option key={option.id} item={item} {...option} />
              ))}
            </ul>
            <div className="mt-1 max-w-[41rem] border-s-2 border-edge ps-1.5">
              <p>{item.explanation}</p>
              {item.lesson && (
                <Link to={item.lesson.to} className="inline-block py-0.5">
                  {t('result.lesson', { title: item.lesson.title })}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const outcomeOf = ({ right, answer }: ShownResultItem) =>
  right ? 'result.right' : isBlank(answer) ? 'result.none' : 'result.wrong';

function Option({ item, id, text }: { item: ShownResultItem; id: string; text: string | null }) {
  const { t } = useWords('questions');
  const chosen = 'chosen' in item.answer && item.answer.chosen.includes(id);
  const right = 'chosen' in item.key && item.key.chosen.includes(id);
  const mark = chosen && right ? 'both' : chosen ? 'yours' : right ? 'key' : null;
  return (
    <li className="flex flex-wrap items-baseline gap-x-1.5 py-0.5">
      <span className={right ? 'font-strong' : chosen ? '' : 'text-pencil'}>
        {text ?? t(id === 'true' ? 'true' : 'false')}
      </span>
      {mark && <span className="rounded-soft bg-wash px-0.5 text-small">{t(`result.${mark}`)}</span>}
    </li>
  );
}
