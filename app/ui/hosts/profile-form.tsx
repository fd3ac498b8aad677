import { Button } from '../primitives/button';
import { Choices } from '../primitives/choices';
import { Field, Form } from '../primitives/form';
import { useWords } from '../primitives/words';
import { useTrade } from './trade-words';
import { useWeekdays } from './weekdays';

/** A host's profile to fill in: languages, categories, regions, and hours by weekday. */
export function ProfileForm({
  languages,
  categories,
  regions,
  own,
  zone,
}: {
  languages: readonly string[];
  categories: readonly string[];
  regions: readonly string[];
  own: readonly string[];
  zone: string;
}) {
  const { t } = useWords('profile');
  const trade = useTrade();
  const weekdays = useWeekdays();
  return (
    <Form wide>
      <Choices name="languages" label={t('languages')} options={trade.languageOptions} chosen={languages} />
      <Choices name="categories" label={t('categories')} options={trade.categoryOptions} chosen={categories} />
      <Choices name="regions" label={t('regions')} options={trade.marketOptions} chosen={regions} />
      <fieldset className="min-w-0">
        <legend className="mb-0.5 font-strong">{t('hours')}</legend>
        <p className="mb-1.5 max-w-[40rem] text-small text-pencil">
          {t('hoursLead', { zone: zone.replaceAll('_', ' ') })}
        </p>
        <div className="grid gap-x-3 gap-y-1.5 wide:grid-cols-2">
          {weekdays.map((day, place) => (
            <Field
              key={day}
              name={`day${place}`}
              label={day}
              defaultValue={own[place] ?? ''}
              maxLength={200}
              autoComplete="off"
            />
          ))}
        </div>
        <p className="mt-1 max-w-[40rem] text-small text-pencil">{t('clocks')}</p>
      </fieldset>
      <div>
        <Button>{t('save')}</Button>
      </div>
    </Form>
  );
}
