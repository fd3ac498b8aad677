import { Form as RemixForm } from '@remix-run/react';
import { Button } from '../primitives/button';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

export type DemoLogin = { who: string; email: string; password: string };

/** The people of a demonstration, each a button away. */
export function DemoLogins({ logins, next }: { logins: DemoLogin[]; next: string }) {
  const { t } = useWords('people');
  return (
    <Section title={t('demo.title')} id="demo">
      <p className="mb-2 text-pencil">{t('demo.lead')}</p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('demo.who')}</th>
            <th scope="col">{t('signIn.title')}</th>
          </tr>
        </thead>
        <tbody>
          {logins.map(({ who, email, password }) => (
            <tr key={email}>
              <th scope="row">
                {who}
                <span className="block text-small font-plain text-pencil">{email}</span>
              </th>
              <td>
                <RemixForm method="post" reloadDocument className="py-0.5">
                  <input type="hidden" name="email" value={email} />
                  <input type="hidden" name="password" value={password} />
                  <input type="hidden" name="next" value={next} />
                  <Button weight="secondary" aria-label={t('demo.enterAs', { who })}>
                    {t('demo.enter')}
                  </Button>
                </RemixForm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
