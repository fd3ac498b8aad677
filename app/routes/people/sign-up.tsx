import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { languages } from '~/domain/language';
import { emailField, languageField, nameField, newPasswordField, zoneField } from '~/domain/people/account-fields';
import { startSession } from '~/domain/people/session.server';
import { signOut } from '~/domain/people/sign-out.server';
import { signUp } from '~/domain/people/sign-up.server';
import { listZones } from '~/domain/people/zone';
import { anyone } from '~/http/answer';
import { preferenceCookie } from '~/http/cookies';
import { ownPath } from '~/http/own-path';
import { translate } from '~/i18n/words.server';
import { ZoneSelect } from '~/ui/people/zone-select';
import { Button } from '~/ui/primitives/button';
import { Field, Form, Select } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useLocale, useWords } from '~/ui/primitives/words';

export const handle = { words: ['people'] };

export const loader = anyone.read(({ actor, query, language, zone }) => {
  const next = ownPath(query.get('next'));
  if (actor) throw redirect(next);
  const email = emailField
    .optional()
    .catch(undefined)
    .parse(query.get('email') ?? undefined);
  return { title: translate(language)('people:signUp.title'), next, email, zone, zones: listZones(zone) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const newAccount = z.object({
  name: nameField,
  email: emailField,
  password: newPasswordField,
  language: languageField,
  zone: zoneField,
  next: z.string().max(2_000).optional(),
});

export const action = anyone.write(async ({ actor, form, client, device, now }) => {
  const { next, ...account } = await form(newAccount);
  const personId = await signUp({ ...account, client }, now);
  if (actor) await signOut(actor, now);
  const headers = new Headers({ 'Set-Cookie': await startSession(personId, device, now) });
  headers.append('Set-Cookie', preferenceCookie('language', account.language));
  return redirect(ownPath(next), { headers });
});

export default function SignUp() {
  const { t } = useWords('people');
  const { language } = useLocale();
  const { next, email, zone, zones } = useLoaderData<typeof loader>();
  const withNext = next === '/' ? '' : `?${new URLSearchParams({ next, ...(email && { email }) })}`;
  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')}>
      <Form reloadDocument>
        <input type="hidden" name="next" value={next} />
        <Field name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" maxLength={80} required />
        <Field name="email" type="email" label={t('email')} defaultValue={email} autoComplete="username" required />
        <Field
          name="password"
          type="password"
          label={t('password')}
          hint={t('passwordHint')}
          autoComplete="new-password"
          minLength={8}
          required
        />
        <Select
          name="language"
          label={t('language')}
          hint={t('languageHint')}
          defaultValue={language}
          options={languages.map((value) => ({ value, text: t(`languages.${value}`) }))}
        />
        <ZoneSelect zones={zones} zone={zone} guess={zone === 'UTC'} />
        <Button>{t('signUp.button')}</Button>
      </Form>
      <p className="mt-3">
        <span>{t('signUp.instead')}</span> <Link to={`/sign-in${withNext}`}>{t('signUp.signIn')}</Link>
      </p>
    </Page>
  );
}
