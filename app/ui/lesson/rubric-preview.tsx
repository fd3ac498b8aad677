import { useWords } from '../primitives/words';
import { type ComponentGiven, useLesson } from './lesson-context';

/** Level 0 to level 4. */
const levels = ['absent', 'weak', 'developing', 'competent', 'strong'] as const;

/** Criteria of the practice rubric, as a reviewer rates them. */
export function RubricPreview({ props: { criteria } }: ComponentGiven<'RubricPreview'>) {
  const { t } = useWords('lesson');
  const { needs } = useLesson();
  return (
    <div className="my-4 border-y border-ink py-2">
      <p className="text-small text-pencil">{t('rubric.label')}</p>
      {criteria.map((id) => {
        const criterion = needs.criteria.find((each) => each.id === id);
        if (!criterion) return null;
        return (
          <table key={id} className="mt-1 mb-2 w-full border-collapse last:mb-0">
            <caption className="pb-0.5 text-start">
              <span className="font-serif text-lead font-strong">{criterion.title}</span>{' '}
              <span className="text-small whitespace-nowrap text-pencil">
                {t('rubric.weight', { weight: criterion.weight })}
              </span>
            </caption>
            <tbody>
              {levels.map((level, points) => (
                <tr key={level} className="border-t border-hairline align-baseline">
                  <th scope="row" className="w-[7.5rem] py-1 pe-2 text-start text-small font-strong">
                    <span className="me-1 tabular-nums">{points}</span>
                    {t(`rubric.levels.${level}`)}
                  </th>
                  <td className="py-1">{criterion.levels[points]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
