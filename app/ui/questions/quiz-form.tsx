import type { ShownItem } from '~/domain/questions/show-item';
import { Button } from '../primitives/button';
import { Form, useSending } from '../primitives/form';
import { useRefused } from '../primitives/refused';
import { useMessage, useWords } from '../primitives/words';

/** An open quiz on one page. What was chosen stays when something is missing. */
export function QuizForm({ attempt, items }: { attempt: string; items: ShownItem[] }) {
  const { t } = useWords('questions');
  const sending = useSending();
  return (
    <Form wide key={attempt}>
      <input type="hidden" name="intent" value="finish" />
      <input type="hidden" name="attempt" value={attempt} />
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item's place is its name on this paper
        <Item key={place} item={item} place={place} />
      ))}
      <div>
        <Button disabled={sending}>{t('finish')}</Button>
      </div>
    </Form>
  );
}

function Item({ item, place }: { item: ShownItem; place: number }) {
  const { t } = useWords('questions');
  const word = useMessage();
  const { form } = useRefused();
  const name = `answer-${place}`;
  const errors = Object.entries(form?.error ?? {}).flatMap(([field, messages]) =>
    field === name || field.startsWith(`${name}[`) ? (messages ?? []) : [],
  );
  const typed = form?.initialValue?.[name];
  const chosen: unknown[] = Array.isArray(typed) ? typed : [typed];
  return (
    <fieldset className="min-w-0 border-t border-hairline pt-2.5">
      <legend className="float-left mb-1 w-full font-serif text-lead">
        <span className="block font-sans text-small text-pencil">{t('number', { number: place + 1 })}</span>
        {item.stem}
      </legend>
      <p className="clear-both mb-1 text-small text-pencil">{t(`instruction.${item.type}`)}</p>
      {errors.length > 0 && (
        <p id={`${name}-error`} className="mb-1 text-small text-alarm">
          {[...new Set(errors)].map((error) => (error === 'fields:choose' ? t('unanswered') : word(error))).join(' ')}
        </p>
      )}
      <div className="max-w-[41rem]">
        {('options' in item ? item.options : []).map(({ id, text }) => (
          <label
            key={id}
            className="flex min-h-[44px] cursor-pointer items-start gap-1.5 rounded-soft py-1 hover:bg-wash has-checked:bg-wash wide:px-1"
          >
            <input
              type={item.type === 'multiple' ? 'checkbox' : 'radio'}
              name={name}
              value={id}
              defaultChecked={chosen.includes(id)}
              aria-invalid={errors.length > 0 || undefined}
              aria-describedby={errors.length > 0 ? `${name}-error` : undefined}
              className="mt-0.5 size-[20px] shrink-0 accent-ink"
            />
            <span>{text ?? t(id === 'true' ? 'true' : 'false')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
