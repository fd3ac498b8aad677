import { Form } from '@remix-run/react';
import { Button } from '../primitives/button';
import { FormRefusal, Notice } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

export type OwnClass = { id: string; name: string; enterprise: string; shared: boolean };

/** A learner's order classes, and whether the enterprise behind each may see them. */
export function ClassSharing({ classes, saved }: { classes: OwnClass[]; saved: boolean }) {
  const { t } = useWords('cohorts');
  return (
    <Section title={t('sharing.title')} id="sharing">
      {saved && <Notice>{t('sharing.saved')}</Notice>}
      <FormRefusal intent="sharing" />
      <p className="mt-1 max-w-[36rem] text-pencil">{t('sharing.lead')}</p>
      <ul className="mt-2 border-t border-hairline">
        {classes.map(({ id, name, enterprise, shared }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 border-b border-hairline py-1.5">
            <p className="max-w-[26rem]">
              {t(shared ? 'sharing.shared' : 'sharing.hidden', { enterprise, class: name })}
            </p>
            <Form method="post">
              <input type="hidden" name="intent" value="sharing" />
              <input type="hidden" name="classId" value={id} />
              <Button weight="secondary" name="shared" value={shared ? 'no' : 'yes'}>
                {t(shared ? 'sharing.stop' : 'sharing.share', { enterprise })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
