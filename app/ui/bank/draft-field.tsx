import { type ReactNode, useId } from 'react';
import type { Language } from '~/domain/language';
import { useField } from '../primitives/form';
import { useWords } from '../primitives/words';
import { useProblems } from './draft-context';
import { langOf } from './preview';

const box =
  'block w-full min-h-[44px] rounded-soft border border-edge bg-sheet px-1.5 py-1 text-body text-ink aria-invalid:border-alarm aria-invalid:border-2';

type Labelled = { name: string; label: string; hint?: string; children: (wired: Wired) => ReactNode };
type Wired = { id: string; name: string; className: string; 'aria-invalid'?: true; 'aria-describedby'?: string };

/** A field of a draft: its label, what is still missing there, and the control. */
export function DraftField({ name, label, hint, children }: Labelled) {
  const id = useId();
  const { texts, wanted } = useProblems(name);
  const { errors } = useField(name);
  const said = [...errors, ...texts];
  const wrong = errors.length > 0 || (wanted && texts.length > 0);
  const described = [hint ? `${id}-hint` : '', said.length > 0 ? `${id}-said` : ''].filter(Boolean).join(' ');
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block font-strong">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-0.5 text-small text-pencil">
          {hint}
        </p>
      )}
      {said.length > 0 && (
        <p id={`${id}-said`} className={`mb-0.5 text-small ${wrong ? 'text-alarm' : 'text-pencil'}`}>
          {said.join(' ')}
        </p>
      )}
      {children({
        id,
        name,
        className: box,
        'aria-invalid': wrong || undefined,
        'aria-describedby': described || undefined,
      })}
    </div>
  );
}

/** A text in both languages, side by side where there is room. */
export function WordsField({
  name,
  label,
  words,
  rows = 2,
}: {
  name: string;
  label: string;
  words: { en: string; zh: string };
  rows?: number;
}) {
  const { t } = useWords('drafting');
  const side = (language: Language) => (
    <DraftField name={`${name}.${language}`} label={t(language === 'en' ? 'inEnglish' : 'inChinese', { what: label })}>
      {(wired) => (
        <textarea
          {...wired}
          className={`${wired.className} field-sizing-content`}
          rows={rows}
          maxLength={4000}
          lang={langOf(language)}
          defaultValue={words[language]}
        />
      )}
    </DraftField>
  );
  return (
    <div className="grid gap-1.5 wide:grid-cols-2">
      {side('en')}
      {side('zh')}
    </div>
  );
}

export function LineField({
  name,
  label,
  hint,
  value,
  maxLength = 40,
  numeric = false,
}: {
  name: string;
  label: string;
  hint?: string;
  value: string;
  maxLength?: number;
  numeric?: boolean;
}) {
  return (
    <DraftField name={name} label={label} hint={hint}>
      {(wired) => (
        <input {...wired} defaultValue={value} maxLength={maxLength} inputMode={numeric ? 'decimal' : undefined} />
      )}
    </DraftField>
  );
}

export function ChoiceField({
  name,
  label,
  hint,
  value,
  options,
}: {
  name: string;
  label: string;
  hint?: string;
  value: string;
  options: { value: string; text: string }[];
}) {
  return (
    <DraftField name={name} label={label} hint={hint}>
      {(wired) => (
        <select {...wired} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </DraftField>
  );
}

/** What is said about a list as a whole. */
export function ListProblems({ name }: { name: string }) {
  const { texts, wanted } = useProblems(name);
  if (texts.length === 0) return null;
  return <p className={`text-small ${wanted ? 'text-alarm' : 'text-pencil'}`}>{texts.join(' ')}</p>;
}
