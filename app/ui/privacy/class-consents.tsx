import { type ConsentField, consentFields } from '~/domain/cohorts/consent';
import { Button } from '../primitives/button';
import { Choices } from '../primitives/choices';
import { Form, Notice } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

export type ConsentingClass = { id: string; name: string; enterprise: string; fields: ConsentField[] };

/** A learner's order classes, and what the enterprise behind each may see of them, field by field. */
export function ClassConsents({ classes, saved }: { classes: ConsentingClass[]; saved: boolean }) {
  const { t } = useWords('privacy');
  return (
    <Section title={t('consents.title')} id="consents">
      {saved && <Notice>{t('consents.saved')}</Notice>}
      <p className="mt-1 max-w-[36rem] text-pencil">{t('consents.lead')}</p>
      {classes.map(({ id, name, enterprise, fields }) => (
        <div key={id} className="mt-2 border-t border-hairline pt-2">
          <h3 className="mb-1 font-strong">{t('consents.class', { enterprise, class: name })}</h3>
          <Form intent="consents">
            <input type="hidden" name="classId" value={id} />
            <Choices
              name="fields"
              label={t('consents.sees')}
              hint={t('consents.needsName')}
              options={consentFields.map((value) => ({ value, text: t(`consents.field.${value}`) }))}
              chosen={fields}
              oneColumn
            />
            <div>
              <Button weight="secondary">{t('consents.save')}</Button>
            </div>
          </Form>
        </div>
      ))}
    </Section>
  );
}
