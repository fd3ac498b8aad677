import { Button } from '../primitives/button';
import { Field, Form, FormRefusal, Notice } from '../primitives/form';
import { Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** The way to a copy of everything. */
export function TakeCopy() {
  const { t } = useWords('privacy');
  return (
    <Section title={t('export.title')} id="copy">
      <p className="mb-2 max-w-[36rem] text-pencil">{t('export.lead')}</p>
      <form method="post" action="/account/data/export">
        <Button weight="secondary">{t('export.submit')}</Button>
      </form>
    </Section>
  );
}

/** To say that one is younger than 18; what was said, once it was. `ofAgeOn` is a day, `2027-05-01`. */
export function StateAge({ ofAgeOn, saved }: { ofAgeOn: string | null; saved: boolean }) {
  const { t } = useWords('privacy');
  const format = useFormat();
  return (
    <Section title={t('age.title')} id="age">
      {saved && <Notice>{t('age.saved')}</Notice>}
      <p className="mb-2 max-w-[36rem] text-pencil">{t('age.lead')}</p>
      {ofAgeOn ? (
        <p>{t('age.said', { date: format.date(Date.parse(`${ofAgeOn}T12:00:00Z`)) })}</p>
      ) : (
        <Form intent="age">
          <Field
            name="bornIn"
            type="month"
            label={t('age.bornIn')}
            hint={t('age.bornInHint')}
            maxLength={7}
            autoComplete="off"
            required
          />
          <div>
            <Button weight="secondary">{t('age.submit')}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

const consequences = ['account', 'places', 'certificates', 'exams'] as const;

/** To ask to be erased, with what that means. */
export function AskErasure({ email, takenBack }: { email: string; takenBack: boolean }) {
  const { t } = useWords('privacy');
  return (
    <Section title={t('erasure.title')} id="erasure">
      {takenBack && <Notice>{t('erasure.takenBack')}</Notice>}
      <p className="mt-1 max-w-[36rem]">{t('erasure.lead')}</p>
      <ul className="mt-1 mb-2 grid max-w-[36rem] list-disc gap-0.5 ps-2.5">
        {consequences.map((each) => (
          <li key={each}>{t(`erasure.consequences.${each}`)}</li>
        ))}
      </ul>
      <Form intent="erase">
        <input type="email" name="account" value={email} autoComplete="username" readOnly hidden />
        <Field
          name="currentPassword"
          type="password"
          label={t('erasure.password')}
          autoComplete="current-password"
          required
        />
        <div>
          <Button weight="grave">{t('erasure.submit')}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** When one will be erased, and the way back. */
export function StandingErasure({ dueAt }: { dueAt: number }) {
  const { t } = useWords('privacy');
  const format = useFormat();
  return (
    <Section title={t('erasure.title')} id="erasure">
      <FormRefusal intent="take-back" />
      <p className="mb-2 font-strong">{t('erasure.standing', { date: format.moment(dueAt) })}</p>
      <Form intent="take-back">
        <div>
          <Button>{t('erasure.takeBack')}</Button>
        </div>
      </Form>
    </Section>
  );
}
