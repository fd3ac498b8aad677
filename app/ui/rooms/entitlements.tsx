import type { Entitlements } from '~/domain/exams/admission/find-entitlements.server';
import { Button } from '../primitives/button';
import { Field, Form } from '../primitives/form';
import { Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** The extra time in force, and what changes it. */
export function ExtraTime({ granted, own }: { granted: Entitlements['extraTime']; own: boolean }) {
  const { t } = useWords('rooms');
  const { date } = useFormat();
  return (
    <Section title={t('person.extraTime')}>
      <p className="mb-2">
        {granted
          ? t('person.granted', {
              percent: granted.extraPercent,
              date: date(granted.grantedAt),
              reason: granted.reason,
            })
          : t('person.none')}
      </p>
      {!own && granted && (
        <Form intent="end">
          <Field name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={500} required />
          <div>
            <Button weight="secondary">{t('person.end')}</Button>
          </div>
        </Form>
      )}
      {!own && !granted && (
        <Form intent="grant">
          <Field
            name="extraPercent"
            type="number"
            min={1}
            max={200}
            defaultValue={25}
            label={t('person.percent')}
            hint={t('person.percentHint')}
            required
          />
          <Field name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={500} required />
          <div>
            <Button>{t('person.grant')}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

/** The practice broadcast on record, which a policy may ask for. */
export function Practice({ practice, own }: { practice: Entitlements['practice']; own: boolean }) {
  const { t } = useWords('rooms');
  const { date } = useFormat();
  return (
    <Section title={t('person.practice')}>
      <p className="mb-2">
        {practice
          ? t('person.hasPractice', { date: date(practice.recordedAt), evidence: practice.evidence })
          : t('person.noPractice')}
      </p>
      {!own && (
        <Form intent="practice">
          <Field name="evidence" label={t('person.evidence')} maxLength={500} required />
          <div>
            <Button weight="secondary">{t('person.record')}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
