import { Form } from '@remix-run/react';
import { useId } from 'react';
import type { ItemFilter } from '~/domain/questions/bank/list-items.server';
import type { ItemType } from '~/domain/questions/item';
import { Button } from '../primitives/button';
import { Field, Select } from '../primitives/form';
import { useWords } from '../primitives/words';
import type { Named } from './question-bank';

/** In the order an author meets them. */
export const typesOffered: readonly ItemType[] = [
  ...(['single', 'multiple', 'true-false', 'ordering', 'matching', 'numeric', 'case'] as const),
];

/** What narrows the list down. */
export function BankFilter({ asked, sections, lessons }: { asked: ItemFilter; sections: Named[]; lessons: Named[] }) {
  const { t } = useWords('bank');
  const { t: word } = useWords('questions');
  const id = useId();
  const any = { value: '', text: t('any') };
  return (
    <Form method="get" role="search" aria-labelledby={id} className="grid items-end gap-1.5 wide:grid-cols-4">
      <Field name="text" label={t('text')} defaultValue={asked.text} maxLength={80} />
      <Select
        name="pool"
        label={t('pool')}
        defaultValue={asked.pool ?? ''}
        options={[any, ...(['quiz', 'exam'] as const).map((value) => ({ value, text: t(`pools.${value}`) }))]}
      />
      <Select name="section" label={t('section')} defaultValue={asked.section ?? ''} options={[any, ...sections]} />
      <Select name="lesson" label={t('lesson')} defaultValue={asked.lesson ?? ''} options={[any, ...lessons]} />
      <Select
        name="type"
        label={t('type')}
        defaultValue={asked.type ?? ''}
        options={[any, ...typesOffered.map((value) => ({ value, text: word(`types.${value}`) }))]}
      />
      <Select
        name="difficulty"
        label={t('difficulty')}
        defaultValue={asked.difficulty ?? ''}
        options={[
          any,
          ...(['easy', 'medium', 'hard'] as const).map((value) => ({ value, text: t(`difficulties.${value}`) })),
        ]}
      />
      <Select
        name="status"
        label={t('status')}
        defaultValue={asked.status ?? ''}
        options={[
          any,
          { value: 'in-use', text: t('statuses.inUse') },
          { value: 'withdrawn', text: t('statuses.withdrawn') },
        ]}
      />
      <Button id={id} weight="secondary">
        {t('filter')}
      </Button>
    </Form>
  );
}
