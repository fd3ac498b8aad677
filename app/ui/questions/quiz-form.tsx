import type { ShownItem } from '~/domain/questions/show-item';
import { Button } from '../primitives/button';
import { Form, useSending } from '../primitives/form';
import { useWords } from '../primitives/words';
import { AnsweredItem } from './answered-item';

/** An open quiz on one page. What was answered stays when something is missing. */
export function QuizForm({ attempt, items }: { attempt: string; items: ShownItem[] }) {
  const { t } = useWords('questions');
  const sending = useSending();
  return (
    <Form wide key={attempt}>
      <input type="hidden" name="intent" value="finish" />
      <input type="hidden" name="attempt" value={attempt} />
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item's place is its name on this paper
        <AnsweredItem key={place} item={item} name={`answer-${place}`} place={t('number', { number: place + 1 })} />
      ))}
      <div>
        <Button disabled={sending}>{t('finish')}</Button>
      </div>
    </Form>
  );
}
