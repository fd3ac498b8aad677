import type { OrderTerms } from '~/domain/cohorts/orders/order-limits';
import { useTrade } from '../hosts/trade-words';
import { Choices } from '../primitives/choices';
import { Field, TextArea } from '../primitives/form';
import { useWords } from '../primitives/words';

export type Course = { id: string; title: string };

/** What an order is about, beside its seats and date. */
export function TermsFields({ courses, terms }: { courses: readonly Course[]; terms?: OrderTerms }) {
  const { t } = useWords('orders');
  const trade = useTrade();
  const any = t('new.anyHint');
  return (
    <>
      <Field
        name="title"
        label={t('new.name')}
        hint={t('new.titleHint')}
        defaultValue={terms?.title}
        maxLength={120}
        autoComplete="off"
        required
      />
      <Choices
        name="skills"
        label={t('new.skills')}
        options={courses.map(({ id, title }) => ({ value: id, text: title }))}
        chosen={terms ? terms.skills : courses.map(({ id }) => id)}
      />
      <Choices
        name="languages"
        label={t('new.languages')}
        hint={any}
        options={trade.languageOptions}
        chosen={terms?.languages}
      />
      <Choices
        name="categories"
        label={t('new.categories')}
        hint={any}
        options={trade.categoryOptions}
        chosen={terms?.categories}
      />
      <Choices
        name="markets"
        label={t('new.markets')}
        hint={any}
        options={trade.marketOptions}
        chosen={terms?.markets}
      />
      <TextArea
        name="note"
        label={t('new.note')}
        hint={t('new.noteHint')}
        optional
        defaultValue={terms?.note}
        maxLength={2000}
      />
    </>
  );
}
