import { Button } from '../primitives/button';
import { Field, Form, Notice } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

/** Between which times one does not want to be disturbed. */
export function QuietHours({ quiet, saved }: { quiet: { quietFrom: string; quietUntil: string }; saved: boolean }) {
  const { t } = useWords('due');
  return (
    <Section title={t('quiet.title')} id="quiet">
      {saved && <Notice>{t('quiet.saved')}</Notice>}
      <p className="mt-1 mb-2 max-w-[36rem] text-pencil">{t('quiet.lead')}</p>
      <Form intent="quiet" reloadDocument>
        <Field name="quietFrom" type="time" label={t('quiet.from')} defaultValue={quiet.quietFrom} required />
        <Field name="quietUntil" type="time" label={t('quiet.until')} defaultValue={quiet.quietUntil} required />
        <Button weight="secondary">{t('quiet.save')}</Button>
      </Form>
    </Section>
  );
}
