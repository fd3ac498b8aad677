import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '../primitives/button';
import { Section } from '../primitives/page';
import { ShownOnce } from '../primitives/shown-once';
import { useWords } from '../primitives/words';

/** What can be done with an endpoint, and its secret when that was just renewed. */
export function EndpointActs({ secret }: { secret: string | null }) {
  const { t } = useWords('connections');
  return (
    <Section title={t('log.acts')}>
      {secret && (
        <ShownOnce
          title={t('endpoints.onceTitle')}
          lead={t('endpoints.once')}
          label={t('endpoints.secretLabel')}
          secret={secret}
        />
      )}
      <div className="grid gap-3">
        <Act intent="test">
          <Button>{t('log.test')}</Button>
        </Act>
        <Act intent="renew" hint={t('log.renewHint')}>
          <Button weight="secondary">{t('log.renew')}</Button>
        </Act>
        <Act intent="end" hint={t('log.endHint')}>
          <Button weight="grave">{t('log.end')}</Button>
        </Act>
      </div>
    </Section>
  );
}

function Act({ intent, hint, children }: { intent: string; hint?: string; children: ReactNode }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      {children}
      {hint && <p className="mt-0.5 max-w-[36rem] text-small text-pencil">{hint}</p>}
    </Form>
  );
}
