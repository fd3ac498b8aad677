import type { Shortage } from '~/domain/exams/policy/find-shortages.server';
import { Button } from '../primitives/button';
import { Alert, Checkbox, Field, Form } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

/** Withdraws an item or puts it back, with a reason; what would be thin then is said first and has to be accepted. */
export function ItemActs({
  withdrawn,
  shortages,
}: {
  withdrawn: boolean;
  shortages: readonly (Shortage & { title: string })[];
}) {
  const { t } = useWords('bank');
  const act = withdrawn ? 'restore' : 'withdraw';
  return (
    <Section title={t(`act.${act}`)} id="act">
      <p className="mb-2 max-w-[40rem] text-pencil">{t(`act.${act}Lead`)}</p>
      <Form intent={act} key={act}>
        {shortages.map(({ exam, section, title, wanted, held }) => (
          <Alert key={`${exam} ${section}`}>{t('act.thin', { section: title, wanted, held })}</Alert>
        ))}
        <Field name="reason" label={t('act.reason')} hint={t('act.reasonHint')} maxLength={500} required />
        {shortages.length > 0 && <Checkbox name="accepted" label={t('act.accept')} />}
        <div>
          <Button weight="secondary">{t(`act.${act}`)}</Button>
        </div>
      </Form>
    </Section>
  );
}
