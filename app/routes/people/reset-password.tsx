import { type MetaFunction, redirect } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react';
import { z } from 'zod';
import { newPasswordField } from '~/domain/people/account-fields';
import { findPasswordReset } from '~/domain/people/find-password-reset.server';
import { resetPassword } from '~/domain/people/reset-password.server';
import { blankSessionCookie } from '~/domain/people/session.server';
import { anyone } from '~/http/answer';
import { environment } from '~/http/environment';
import { passwordChangedLetter } from '~/i18n/letters.server';
import { translate } from '~/i18n/words.server';
import { Button, ButtonLink } from '~/ui/primitives/button';
import { Field, Form } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { ErrorPage } from '~/ui/shell/error-page';

export const handle = { words: ['people'] };

export const loader = anyone.read(async ({ param, language, now }) => {
  const { email } = await findPasswordReset(param('token'), now);
  return { title: translate(language)('people:reset.title'), email };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.title} · ` : ''}Greenroom` },
  { name: 'robots', content: 'noindex' },
];

const wanted = z.object({ newPassword: newPasswordField });

export const action = anyone.write(async ({ param, form, now }) => {
  const { newPassword } = await form(wanted);
  const letter = passwordChangedLetter(environment().origin);
  await resetPassword({ token: param('token'), newPassword, letter }, now);
  return redirect('/sign-in?done=password', { headers: { 'Set-Cookie': blankSessionCookie() } });
});

export default function ResetPassword() {
  const { t } = useWords('people');
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page title={t('reset.title')} lead={t('reset.lead', { email })}>
      <Form reloadDocument>
        {/* Lets a password manager know whose password this is. */}
        <input type="email" name="account" value={email} autoComplete="username" readOnly hidden />
        <Field
          name="newPassword"
          type="password"
          label={t('newPassword')}
          hint={t('passwordHint')}
          autoComplete="new-password"
          minLength={8}
          required
        />
        <Button>{t('reset.button')}</Button>
      </Form>
    </Page>
  );
}

/** A link that no longer counts leads to where a new one is asked for. */
export function ErrorBoundary() {
  const { t } = useWords('people');
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 410) return <ErrorPage />;
  return (
    <Page title={t('reset.expired.title')} lead={t('reset.expired.lead')}>
      <ButtonLink to="/forgot-password">{t('reset.expired.again')}</ButtonLink>
    </Page>
  );
}
