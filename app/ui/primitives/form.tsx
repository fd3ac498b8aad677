import { type FormProps, Form as RemixForm, useNavigation } from '@remix-run/react';
import {
  createContext,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  useContext,
  useEffect,
  useId,
  useRef,
} from 'react';
import { FieldNotes, notesOf } from './field-notes';
import { type Refused, useRefused } from './refused';
import { useMessage, useWords } from './words';

const box =
  'block w-full min-h-[44px] rounded-soft border border-edge bg-sheet px-1.5 py-1 text-body text-ink aria-invalid:border-alarm aria-invalid:border-2';

const IntentContext = createContext<string | undefined>(undefined);

/** What the last submission refused, unless another form of the page sent it. */
function useOwnRefused(named?: string): Refused {
  const around = useContext(IntentContext);
  const intent = named ?? around;
  const refused = useRefused();
  const answered = refused.form?.initialValue?.intent;
  return intent !== undefined && answered !== undefined && answered !== intent ? {} : refused;
}

/** What the last submission said about a field: its messages, and what was typed. */
export function useField(name: string): { errors: string[]; typed: string | undefined } {
  const { form } = useOwnRefused();
  const word = useMessage();
  const value = valueAt(form?.initialValue, name);
  return { errors: (form?.error?.[name] ?? []).map(word), typed: typeof value === 'string' ? value : undefined };
}

/** What was ticked of several boxes of one name, if the last submission was refused; undefined when there was none. */
export function useTicked(name: string): string[] | undefined {
  const { form } = useOwnRefused();
  if (!form?.initialValue) return undefined;
  const value = valueAt(form.initialValue, name);
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}

/** The value of a field by its name: `options[0].text.en` stands inside what was typed. */
const valueAt = (typed: unknown, name: string): unknown =>
  name
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      typed,
    );

/**
 * A form that posts to its own page, works without JavaScript, and moves focus to what has to be corrected. `wide` is for
 * running text. Where a page has several, each is told by its `intent`, and a refusal is shown in the one it answers.
 */
export function Form({ intent, ...rest }: FormProps & { wide?: boolean; intent?: string }) {
  return (
    <IntentContext.Provider value={intent}>
      <OneForm {...rest} />
    </IntentContext.Provider>
  );
}

function OneForm({ children, wide = false, ...rest }: FormProps & { wide?: boolean }) {
  const intent = useContext(IntentContext);
  const { form } = useOwnRefused();
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form?.error) element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [form]);
  return (
    <RemixForm method="post" noValidate ref={element} {...rest}>
      <div className={`grid gap-2.5 ${wide ? '' : 'max-w-[30rem]'}`}>
        {intent && <input type="hidden" name="intent" value={intent} />}
        <FormRefusal />
        {children}
      </div>
    </RemixForm>
  );
}

/** Why the whole form was refused, above it: the rule that said no, or that fields below need another look. */
export function FormRefusal({ intent }: { intent?: string }) {
  const { form, refusal } = useOwnRefused(intent);
  const word = useMessage();
  const { t } = useWords('fields');
  const ofForm = form?.error?.[''] ?? [];
  const fields = Object.keys(form?.error ?? {}).some((name) => name !== '');
  const text = ofForm.length > 0 ? ofForm.map(word).join(' ') : fields ? t('problems') : undefined;
  const whole = text ?? (refusal && word(`refusals:${refusal.code}|${JSON.stringify(refusal.facts)}`));
  return whole ? <Alert>{whole}</Alert> : null;
}

/** Something went wrong, said aloud. */
export function Alert({ children }: { children: ReactNode }) {
  return (
    <p role="alert" tabIndex={-1} className="border-s-2 border-alarm ps-1.5 text-alarm">
      {children}
    </p>
  );
}

/** Something went well, said politely. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="border-s-2 border-ink ps-1.5">
      {children}
    </p>
  );
}

type Labelled = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean };

function Labels({ id, label, hint, optional, errors }: Omit<Labelled, 'name'> & { id: string; errors: string[] }) {
  const { t } = useWords('fields');
  return (
    <>
      <label htmlFor={id} className="mb-0.5 block font-strong">
        {label}
        {optional && <span className="ms-1 text-small font-plain text-pencil">{t('optional')}</span>}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
    </>
  );
}

const described = (id: string, hint: ReactNode, errors: string[]) => ({
  'aria-invalid': errors.length > 0 || undefined,
  'aria-describedby': notesOf({ id, hint, errors }),
});

/** One line of text with its label, hint and message. */
export function Field({ label, hint, optional, ...rest }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  const { errors, typed } = useField(rest.name);
  return (
    <div>
      <Labels id={id} label={label} hint={hint} optional={optional} errors={errors} />
      <input
        id={id}
        className={box}
        {...described(id, hint, errors)}
        {...rest}
        defaultValue={typed ?? rest.defaultValue}
      />
    </div>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  optional,
  ...rest
}: Labelled & { rows?: number; defaultValue?: string; maxLength?: number }) {
  const id = useId();
  const { errors, typed } = useField(rest.name);
  return (
    <div>
      <Labels id={id} label={label} hint={hint} optional={optional} errors={errors} />
      <textarea
        id={id}
        rows={3}
        className={box}
        {...described(id, hint, errors)}
        {...rest}
        defaultValue={typed ?? rest.defaultValue}
      />
    </div>
  );
}

/** A choice of a few, by the browser's own control. */
export function Select({
  label,
  hint,
  optional,
  options,
  ...rest
}: Labelled & SelectHTMLAttributes<HTMLSelectElement> & { options: { value: string; text: string }[] }) {
  const id = useId();
  const { errors, typed } = useField(rest.name);
  return (
    <div>
      <Labels id={id} label={label} hint={hint} optional={optional} errors={errors} />
      <select
        id={id}
        className={box}
        {...described(id, hint, errors)}
        {...rest}
        defaultValue={typed ?? rest.defaultValue}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One thing to agree to or not. */
export function Checkbox({ label, hint, name, defaultChecked }: Labelled & { defaultChecked?: boolean }) {
  const id = useId();
  const { errors, typed } = useField(name);
  return (
    <div>
      <div className="flex items-start gap-1.5">
        <input
          id={id}
          type="checkbox"
          name={name}
          className="mt-0.5 size-[22px] shrink-0 accent-ink"
          defaultChecked={typed === undefined ? defaultChecked : typed === 'on'}
          {...described(id, hint, errors)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <FieldNotes id={id} hint={hint} errors={errors} />
    </div>
  );
}

/** True while a form of this page is on its way. */
export const useSending = (): boolean => useNavigation().state !== 'idle';
