import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { emailField, passwordField } from '~/domain/people/account-fields';
import { listDemoLogins } from '~/domain/people/list-demo-logins.server';
import { startSession } from '~/domain/people/session.server';
import { signIn } from '~/domain/people/sign-in.server';
import { signOut } from '~/domain/people/sign-out.server';
import { anyone } from '~/http/answer';
import { environment } from '~/http/environment';
import { ownPath } from '~/http/own-path';
import { translate } from '~/i18n/words.server';
import { DemoLogins } from '~/ui/people/demo-logins';
import { Button } from '~/ui/primitives/button';
import { Field, Form, Notice } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['people'] };

export const loader = anyone.read(({ actor, query, language }) => {
  const next = ownPath(query.get('next'));
  if (actor) throw redirect(next);
  const email = emailField
    .optional()
    .catch(undefined)
    .parse(query.get('email') ?? undefined);
  return {
    title: translate(language)('people:signIn.title'),
    next,
    email,
    passwordSet: query.get('done') === 'password',
    demo: environment().demo ? listDemoLogins(language) : [],
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const credentials = z.object({ email: emailField, password: passwordField, next: z.string().max(2_000).optional() });

/** Starts a session under an id nobody had before; the one this browser was in, if any, ends. */
export const action = anyone.write(async ({ actor, form, client, device, now }) => {
  const { next, ...values } = await form(credentials);
  const personId = await signIn({ ...values, client });
  if (actor) await signOut(actor, now);
  return redirect(ownPath(next), { headers: { 'Set-Cookie': await startSession(personId, device, now) } });
});

export default function SignIn() {
  const { t } = useWords('people');
  const { next, email, passwordSet, demo } = useLoaderData<typeof loader>();
  const withNext = next === '/' ? '' : `?${new URLSearchParams({ next, ...(email && { email }) })}`;
  return (
    <Page title={t('signIn.title')}>
      {passwordSet && <Notice>{t('signIn.passwordSet')}</Notice>}
      <div className="mt-3">
        <Form reloadDocument>
          <input type="hidden" name="next" value={next} />
          <Field name="email" type="email" label={t('email')} defaultValue={email} autoComplete="username" required />
          <Field name="password" type="password" label={t('password')} autoComplete="current-password" required />
          <Button>{t('signIn.button')}</Button>
        </Form>
      </div>
      <p className="mt-3">
        <Link to="/forgot-password">{t('signIn.forgot')}</Link>
      </p>
      <p className="mb-7 mt-1">
        <span>{t('signIn.instead')}</span> <Link to={`/sign-up${withNext}`}>{t('signIn.signUp')}</Link>
      </p>
      {demo.length > 0 && <DemoLogins logins={demo} next={next} />}
    </Page>
  );
}
