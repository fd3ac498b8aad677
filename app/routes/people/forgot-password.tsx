import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { emailField } from '~/domain/people/account-fields';
import { askPasswordReset } from '~/domain/people/ask-password-reset.server';
import { anyone } from '~/http/answer';
import { environment } from '~/http/environment';
import { passwordResetLetter } from '~/i18n/letters.server';
import { translate } from '~/i18n/words.server';
import { Button, ButtonLink } from '~/ui/primitives/button';
import { Field, Form } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['people'] };

export const loader = anyone.read(({ query, language }) => {
  const sent = query.get('done') === 'sent';
  return { title: translate(language)(sent ? 'people:forgot.sent.title' : 'people:forgot.title'), sent };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const wanted = z.object({ email: emailField });

export const action = anyone.write(async ({ form, client, now }) => {
  const { email } = await form(wanted);
  await askPasswordReset({ email, client, letter: passwordResetLetter(environment().origin) }, now);
  return redirect('/forgot-password?done=sent');
});

export default function ForgotPassword() {
  const { t } = useWords('people');
  const { sent } = useLoaderData<typeof loader>();
  if (sent) {
    return (
      <Page title={t('forgot.sent.title')} lead={t('forgot.sent.lead')}>
        <p className="mb-3 max-w-[40rem]">{t('forgot.sent.nothing')}</p>
        <ButtonLink to="/forgot-password" weight="secondary">
          {t('forgot.sent.again')}
        </ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={t('forgot.title')} lead={t('forgot.lead')}>
      <Form>
        <Field name="email" type="email" label={t('email')} autoComplete="username" required />
        <Button>{t('forgot.button')}</Button>
      </Form>
      <p className="mt-3">
        <Link to="/sign-in">{t('forgot.back')}</Link>
      </p>
    </Page>
  );
}
