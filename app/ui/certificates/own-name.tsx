import { Button } from '../primitives/button';
import { Checkbox, Field, Form, Notice } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Facts, Section } from '../primitives/page';
import { useRefused } from '../primitives/refused';
import { useWords } from '../primitives/words';

export type AgreedName = { name: string; latin: string | null; consentedAt: number };

/** The name a person agreed to have printed, which they can change; or the form to agree to one. */
export function OwnName({
  own,
  suggestion,
  kept,
  urgent,
}: {
  own: AgreedName | null;
  suggestion: { name: string; latin: string };
  kept: boolean;
  /** A certificate waits for it. */
  urgent: boolean;
}) {
  const { t } = useWords('issuing');
  const refused = useRefused().form !== undefined;
  return (
    <Section title={t('name.title')} id="name">
      {kept && own && (
        <div className="mb-2">
          <Notice>{t('name.kept')}</Notice>
        </div>
      )}
      {own ? (
        <>
          <Agreed own={own} />
          <details className="mt-1.5" open={refused}>
            <summary className="min-h-[44px] cursor-pointer py-1">{t('name.change')}</summary>
            <p className="mb-2 max-w-[40rem] text-pencil">{t('name.next')}</p>
            <Agree name={own.name} latin={own.latin ?? ''} weight="secondary" />
          </details>
        </>
      ) : (
        <>
          <p className="mb-2 max-w-[40rem]">{t('name.lead')}</p>
          <Agree {...suggestion} weight={urgent ? 'primary' : 'secondary'} />
        </>
      )}
    </Section>
  );
}

function Agreed({ own }: { own: AgreedName }) {
  const { t } = useWords('issuing');
  const latin = own.latin === null ? [] : [{ term: t('name.latin'), value: own.latin }];
  return (
    <Facts
      facts={[
        { term: t('name.printed'), value: own.name },
        ...latin,
        { term: t('name.since'), value: <Moment at={own.consentedAt} only="date" /> },
      ]}
    />
  );
}

function Agree({ name, latin, weight }: { name: string; latin: string; weight: 'primary' | 'secondary' }) {
  const { t } = useWords('issuing');
  return (
    <Form intent="name">
      <Field name="name" label={t('name.name')} hint={t('name.nameHint')} defaultValue={name} autoComplete="name" />
      <Field
        name="latin"
        label={t('name.romanised')}
        hint={t('name.romanisedHint')}
        defaultValue={latin}
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <Checkbox name="consent" label={t('name.consent')} />
      <div>
        <Button weight={weight}>{t('name.button')}</Button>
      </div>
    </Form>
  );
}
