import { attemptRules, type MarkRules } from '~/domain/exams/gradebook/attempt-rules';
import { totalParts } from '~/domain/exams/gradebook/mark-part';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Select } from '../primitives/form';
import { useWords } from '../primitives/words';

/** The rules of a class as fields: which attempt counts, and what each part weighs. */
export function RuleFields({ rules }: { rules: MarkRules }) {
  const { t } = useWords('gradebook');
  const choices = attemptRules.map((value) => ({ value, text: t(`rules.choice.${value}`) }));
  return (
    <>
      <Select name="quizzes" label={t('rules.quizzes')} options={choices} defaultValue={rules.quizzes} />
      <Select name="exam" label={t('rules.exam')} options={choices} defaultValue={rules.exam} />
      <fieldset>
        <legend className="font-strong">{t('rules.weights')}</legend>
        <p className="mb-1 text-small text-pencil">{t('rules.weightHint')}</p>
        <div className="grid grid-cols-2 gap-2">
          {totalParts.map((part) => (
            <Field
              key={part}
              name={`${part}Weight`}
              label={t(`part.${part}`)}
              type="number"
              min={0}
              max={100}
              required
              defaultValue={rules[`${part}Weight`]}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

type Changed = { personId: string; name: string; from: number | null; to: number | null };

/** Whose total other rules would change. */
export function RuleChanges({ people, changes }: { people: number; changes: readonly Changed[] }) {
  const { t } = useWords('gradebook');
  if (changes.length === 0) return <p className="text-pencil">{t('rules.nobody')}</p>;
  return (
    <>
      <p className="mb-1">{t('rules.changes', { changed: changes.length, people })}</p>
      <table className="ledger max-w-[36rem]">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('rules.from')}</th>
            <th scope="col">{t('rules.to')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ personId, name, from, to }) => (
            <tr key={personId}>
              <th scope="row">{name}</th>
              <td className="tabular-nums">
                <ColumnLabel>{t('rules.from')}</ColumnLabel>
                {from ?? t('none')}
              </td>
              <td className="tabular-nums">
                <ColumnLabel>{t('rules.to')}</ColumnLabel>
                {to ?? t('none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
