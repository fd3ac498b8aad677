import { Form } from '@remix-run/react';
import { Button } from '../primitives/button';
import { useHydrated } from '../primitives/hydrated';
import { useRefused } from '../primitives/refused';
import { useWords } from '../primitives/words';
import type { Step } from './step';

/** Taking over where no script runs: offered beside the refusal, and while another page may be writing. */
export function TakeOverForm({ step, held }: { step: Step; held: boolean }) {
  const { t } = useWords('sitting');
  const { refusal } = useRefused();
  const hydrated = useHydrated();
  if (hydrated) return null;
  const form = (
    <Form method="post" reloadDocument className="mt-1.5 mb-3">
      <input type="hidden" name="intent" value="take-over" />
      <input type="hidden" name="to" value={step === 'hand-in' ? step : step + 1} />
      <Button weight="secondary">{t('reader.take')}</Button>
      <p className="mt-0.5 text-small text-pencil">{t('reader.recorded')}</p>
    </Form>
  );
  if (refusal?.code === 'written-elsewhere') return form;
  return held ? (
    <noscript>
      <p className="text-small">{t('reader.noScript')}</p>
      {form}
    </noscript>
  ) : null;
}
