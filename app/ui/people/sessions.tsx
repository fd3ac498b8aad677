import { Form as RemixForm } from '@remix-run/react';
import type { Device } from '~/domain/people/device';
import { Button } from '../primitives/button';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';

export type Session = { id: string; device: Device; startedAt: number; present: boolean };

/** A browser and a system by name, as far as they said. */
export function useDeviceWords(): (device: Device) => string {
  const { t } = useWords('people');
  return ({ browser, system }) =>
    browser && system
      ? t('account.sessions.words', { browser, system })
      : (browser ?? system ?? t('account.sessions.unknown'));
}

/** Where somebody is signed in, each with the button that ends it. */
export function Sessions({ sessions }: { sessions: Session[] }) {
  const { t } = useWords('people');
  const word = useDeviceWords();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('account.sessions.device')}</th>
          <th scope="col">{t('account.sessions.since')}</th>
          <th scope="col">{t('account.sessions.act')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, device, startedAt, present }) => (
          <tr key={id}>
            <th scope="row">{word(device)}</th>
            <td>
              <Moment at={startedAt} />
            </td>
            <td>
              {present ? (
                t('account.sessions.this')
              ) : (
                <RemixForm method="post">
                  <input type="hidden" name="intent" value="session" />
                  <input type="hidden" name="sessionId" value={id} />
                  <Button weight="secondary" aria-label={t('account.sessions.endOf', { device: word(device) })}>
                    {t('account.sessions.end')}
                  </Button>
                </RemixForm>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
