import { Form as RemixForm } from '@remix-run/react';
import { Button } from '../primitives/button';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

export type DemoLogin = {
  who: 'learner' | 'candidate' | 'host' | 'manager' | 'lecturer' | 'reviewer' | 'admin';
  email: string;
  password: string;
};

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
            <th scope="col">{t('demo.sees')}</th>
            <th scope="col">{t('email')}</th>
          </tr>
        </thead>
        <tbody>
          {logins.map(({ who, email, password }) => (
            <tr key={who}>
              <th scope="row">
                <RemixForm method="post" reloadDocument>
                  <input type="hidden" name="email" value={email} />
                  <input type="hidden" name="password" value={password} />
                  <input type="hidden" name="next" value={next} />
                  <Button weight="secondary" aria-label={t('demo.enter', { who: t(`demo.people.${who}.who`) })}>
                    {t(`demo.people.${who}.who`)}
                  </Button>
                </RemixForm>
              </th>
              <td>{t(`demo.people.${who}.sees`)}</td>
              <td className="text-pencil wrap-anywhere">{email}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
