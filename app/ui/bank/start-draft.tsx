import { Button } from '../primitives/button';
import { Form, Select } from '../primitives/form';
import { useWords } from '../primitives/words';
import { typesOffered } from './bank-filter';

/** Starts a new question of a type, for a pool. */
export function StartDraft() {
  const { t } = useWords('bank');
  const { t: word } = useWords('questions');
  return (
    <Form intent="start">
      <Select
        name="type"
        label={t('type')}
        options={typesOffered.map((value) => ({ value, text: word(`types.${value}`) }))}
      />
      <Select
        name="pool"
        label={t('pool')}
        options={(['exam', 'quiz'] as const).map((value) => ({ value, text: t(`pools.${value}`) }))}
      />
      <div>
        <Button>{t('start.button')}</Button>
      </div>
    </Form>
  );
}
