import { useId } from 'react';
import type { Language } from '~/domain/language';
import { Button } from '../primitives/button';
import { Form, Select, TextArea } from '../primitives/form';
import { useWords } from '../primitives/words';

/** Which file, and what it does not say itself. */
export function ImportForm({
  language,
  limits,
}: {
  language: Language;
  limits: { kilobytes: number; entries: number };
}) {
  const { t } = useWords('interchange');
  const { t: bank } = useWords('bank');
  const id = useId();
  return (
    <Form intent="look" encType="multipart/form-data">
      <div>
        <label htmlFor={id} className="mb-0.5 block font-strong">
          {t('file')}
        </label>
        <p id={`${id}-hint`} className="mb-0.5 text-small text-pencil">
          {t('fileHint', limits)}
        </p>
        <input
          id={id}
          type="file"
          name="file"
          accept=".gift,.txt,.xml,.yaml,.yml"
          aria-describedby={`${id}-hint`}
          className="block min-h-[44px] w-full rounded-soft border border-edge bg-sheet px-1.5 py-1 file:me-1.5 file:min-h-[28px] file:cursor-pointer file:rounded-soft file:border file:border-edge file:bg-paper file:px-1.5 file:text-ink"
        />
      </div>
      <TextArea name="text" label={t('paste')} rows={6} optional />
      <Select
        name="format"
        label={t('format')}
        options={[
          { value: '', text: t('detect') },
          ...(['gift', 'xml', 'yaml'] as const).map((value) => ({ value, text: t(`formats.${value}`) })),
        ]}
      />
      <Select
        name="language"
        label={t('language')}
        defaultValue={language}
        options={(['en', 'zh'] as const).map((value) => ({ value, text: t(`languages.${value}`) }))}
      />
      <Select
        name="pool"
        label={t('pool')}
        options={(['exam', 'quiz'] as const).map((value) => ({ value, text: bank(`pools.${value}`) }))}
      />
      <div>
        <Button>{t('look')}</Button>
      </div>
    </Form>
  );
}
