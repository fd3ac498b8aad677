import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { consentFields } from '~/domain/cohorts/consent';
import { setConsents } from '~/domain/cohorts/consents/set-consents.server';
import { listOwnClasses } from '~/domain/cohorts/list-own-classes.server';
import { timeField } from '~/domain/cohorts/schedule/schedule-fields';
import { languages } from '~/domain/language';
import { languageField, nameField, newPasswordField, passwordField, zoneField } from '~/domain/people/account-fields';
import { changePassword } from '~/domain/people/change-password.server';
import { changeProfile } from '~/domain/people/change-profile.server';
import { describeDevice } from '~/domain/people/device';
import { findQuietHours } from '~/domain/people/find-quiet-hours.server';
import { revokeSession } from '~/domain/people/revoke-session.server';
import { listSessions } from '~/domain/people/session.server';
import { setQuietHours } from '~/domain/people/set-quiet-hours.server';
import { listZones } from '~/domain/people/zone';
import { person } from '~/http/answer';
import { preferenceCookie } from '~/http/cookies';
import { environment } from '~/http/environment';
import { passwordChangedLetter } from '~/i18n/letters.server';
import { translate } from '~/i18n/words.server';
import { QuietHours } from '~/ui/people/quiet-hours';
import { Sessions } from '~/ui/people/sessions';
import { ZoneSelect } from '~/ui/people/zone-select';
import { Button } from '~/ui/primitives/button';
import { Field, Form, FormRefusal, Notice, Select } from '~/ui/primitives/form';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { ClassConsents } from '~/ui/privacy/class-consents';

export const handle = { words: ['people', 'privacy', 'due'] };

const done = z.enum(['profile', 'password', 'session', 'consents', 'quiet']).nullable().catch(null);

export const loader = person.read(async ({ actor, now, query, language }) => {
  const sessions = await listSessions(actor, now);
  return {
    title: translate(language)('people:account.title'),
    done: done.parse(query.get('done')),
    profile: { name: actor.name, email: actor.email, language: actor.language, zone: actor.zone },
    zones: listZones(actor.zone),
    quiet: await findQuietHours(actor),
    classes: (await listOwnClasses(actor)).map(({ id, name, enterprise, fields }) => ({
      id,
      name: name[language],
      enterprise: enterprise[language],
      fields,
    })),
    sessions: sessions.map(({ id, device, startedAt }) => ({
      id,
      device: describeDevice(device),
      startedAt,
      present: id === actor.sessionId,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('profile'), name: nameField, language: languageField, zone: zoneField }),
  z.object({ intent: z.literal('password'), currentPassword: passwordField, newPassword: newPasswordField }),
  z.object({ intent: z.literal('quiet'), quietFrom: timeField, quietUntil: timeField }),
  z.object({ intent: z.literal('session'), sessionId: z.string().min(1).max(80) }),
  z.object({
    intent: z.literal('consents'),
    classId: z.string().min(1).max(80),
    fields: z.array(z.enum(consentFields)).max(consentFields.length).default([]),
  }),
]);

export const action = person.write(async ({ actor, form, now }) => {
  const wanted = await form(change);
  const headers = new Headers();
  if (wanted.intent === 'profile') {
    await changeProfile(actor, wanted, now);
    headers.append('Set-Cookie', preferenceCookie('language', wanted.language));
  } else if (wanted.intent === 'password') {
    await changePassword(actor, { ...wanted, letter: passwordChangedLetter(environment().origin) }, now);
  } else if (wanted.intent === 'consents') {
    await setConsents(actor, wanted, now);
  } else if (wanted.intent === 'quiet') {
    await setQuietHours(actor, wanted, now);
  } else {
    await revokeSession(actor, wanted.sessionId, now);
  }
  return redirect(`/account?done=${wanted.intent}#${wanted.intent}`, { headers });
});

export default function Account() {
  const { t } = useWords('people');
  const { profile, done, zones, quiet, sessions, classes } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('account.title')}
      lead={<span className="wrap-anywhere">{t('account.lead', { email: profile.email })}</span>}
    >
      <Section title={t('account.profile.title')} id="profile">
        {done === 'profile' && <Notice>{t('account.profile.saved')}</Notice>}
        <Form intent="profile" reloadDocument className="mt-2">
          <Field
            name="name"
            label={t('name')}
            hint={t('account.nameNote')}
            defaultValue={profile.name}
            autoComplete="name"
            maxLength={80}
            required
          />
          <Select
            name="language"
            label={t('language')}
            hint={t('languageHint')}
            defaultValue={profile.language}
            options={languages.map((value) => ({ value, text: t(`languages.${value}`) }))}
          />
          <ZoneSelect zones={zones} zone={profile.zone} />
          <Button>{t('account.profile.save')}</Button>
        </Form>
      </Section>
      {classes.length > 0 && <ClassConsents classes={classes} saved={done === 'consents'} />}
      <QuietHours quiet={quiet} saved={done === 'quiet'} />
      <Section title={t('account.password.title')} id="password">
        {done === 'password' && <Notice>{t('account.password.changed')}</Notice>}
        <Form intent="password" reloadDocument className="mt-2">
          <input type="email" name="account" value={profile.email} autoComplete="username" readOnly hidden />
          <Field
            name="currentPassword"
            type="password"
            label={t('account.password.current')}
            autoComplete="current-password"
            required
          />
          <Field
            name="newPassword"
            type="password"
            label={t('newPassword')}
            hint={t('passwordHint')}
            autoComplete="new-password"
            minLength={8}
            required
          />
          <p className="text-small text-pencil">{t('account.password.note')}</p>
          <Button weight="secondary">{t('account.password.change')}</Button>
        </Form>
      </Section>
      <Section title={t('account.data.title')} id="data">
        <ul className="grid gap-1">
          <li>
            <Link to="/marks">{t('account.data.marks')}</Link>
          </li>
          <li>
            <Link to="/account/data">{t('account.data.link')}</Link>
          </li>
        </ul>
      </Section>
      <Section title={t('account.sessions.title')} id="session">
        {done === 'session' && <Notice>{t('account.sessions.ended')}</Notice>}
        <FormRefusal intent="session" />
        <p className="mb-2 text-pencil">{t('account.sessions.lead')}</p>
        <Sessions sessions={sessions} />
      </Section>
    </Page>
  );
}
