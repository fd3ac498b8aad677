import type { Language } from '~/domain/language';
import type { ImportPreview } from '~/domain/questions/interchange/preview-import.server';
import { AboveAdmin } from '../admin/above';
import { Button } from '../primitives/button';
import { Alert, Checkbox, Form } from '../primitives/form';
import { Page, Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { ImportForm } from './import-form';
import { ImportLines } from './import-lines';

export type ShownImport = {
  preview: ImportPreview;
  /** The bank is another one than when it was shown before. */
  changed: boolean;
  file: { name: string; bytes: string; language: Language; pool: 'quiz' | 'exam' };
};

/** Choosing a file, then what would come of it line by line, then doing exactly that. */
export function ImportPage({
  language,
  limits,
  shown,
}: {
  language: Language;
  limits: { kilobytes: number; entries: number };
  shown: ShownImport | null;
}) {
  const { t } = useWords('interchange');
  const { t: bank } = useWords('bank');
  return (
    <Page wide above={<AboveAdmin to="/admin/questions" text={bank('title')} />} title={t('title')} lead={t('lead')}>
      {shown ? <Result {...shown} /> : null}
      <Section title={t('choose')}>
        <ImportForm language={language} limits={limits} />
      </Section>
    </Page>
  );
}

const outcomes = ['complete', 'unfinished', 'there', 'refused', 'category'] as const;

function Result({ preview, changed, file }: ShownImport) {
  const { t } = useWords('interchange');
  const { counts, format } = preview;
  const coming = counts.complete + counts.unfinished;
  return (
    <Section title={t('result')}>
      {changed && <Alert>{t('changed')}</Alert>}
      <p className="mb-1 wrap-anywhere text-pencil">
        {t('read', { name: file.name || t('pasted'), format: t(`formats.${format}`) })}
      </p>
      <div role="status">
        <ul className="mb-2 list-disc ps-2.5">
          {outcomes
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => (
              <li key={outcome}>{t(`counts.${outcome}`, { count: counts[outcome] })}</li>
            ))}
        </ul>
      </div>
      {coming === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <Form intent="import" encType="multipart/form-data">
          <input type="hidden" name="name" value={file.name} />
          <input type="hidden" name="bytes" value={file.bytes} />
          <input type="hidden" name="digest" value={preview.digest} />
          <input type="hidden" name="format" value={format} />
          <input type="hidden" name="language" value={file.language} />
          <input type="hidden" name="pool" value={file.pool} />
          {counts.complete > 0 && <Checkbox name="publish" label={t('publish')} hint={t('publishHint')} />}
          <div>
            <Button>{t('apply', { count: coming })}</Button>
          </div>
        </Form>
      )}
      <div className="mt-4">
        <ImportLines lines={preview.lines} />
        <p className="mt-1.5 max-w-[40rem] text-small text-pencil">{t('always')}</p>
      </div>
    </Section>
  );
}
