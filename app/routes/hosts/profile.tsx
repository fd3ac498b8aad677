import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { marketZones } from '~/domain/courses/market-zones';
import { changeHostProfile } from '~/domain/hosts/profile/change-host-profile.server';
import { findHostProfile } from '~/domain/hosts/profile/find-host-profile.server';
import { byWeekday, hoursInZone, ofWeek, readHours, writeHours } from '~/domain/hosts/profile/weekly-hours';
import { tradeCategories, tradeLanguages, tradeMarkets } from '~/domain/trade';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { HoursElsewhere } from '~/ui/hosts/hours-elsewhere';
import { ProfileForm } from '~/ui/hosts/profile-form';
import { ButtonLink } from '~/ui/primitives/button';
import { Notice } from '~/ui/primitives/form';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['profile', 'trade'] };

const places = Object.keys(marketZones);
const placeField = z
  .string()
  .refine((zone) => places.includes(zone))
  .catch('Europe/Berlin');

/** The viewer's own host profile, its hours by their own clock and by the clock of a buyer's place. */
export const loader = person.read(async ({ actor, language, zone, query, now }) => {
  const { hours, ...profile } = await findHostProfile(actor);
  const place = placeField.parse(query.get('place') ?? undefined);
  const byClockOf = (where: string) => byWeekday(hoursInZone(hours, where, now)).map(writeHours);
  return {
    title: translate(language)('profile:title'),
    ...profile,
    zone,
    hasHours: hours.length > 0,
    own: byClockOf(zone),
    there: byClockOf(place),
    place,
    places: places.map((value) => ({ value, text: marketZones[value]?.[language] ?? value })),
    saved: query.get('done') === 'save',
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const hours = z
  .string()
  .max(200)
  .default('')
  .transform((typed, context) => {
    const read = readHours(typed);
    if (read) return read;
    context.addIssue({ code: 'custom', message: 'fields:hours' });
    return z.NEVER;
  });
const profile = z.object({
  languages: z.array(z.enum(tradeLanguages)).max(tradeLanguages.length).default([]),
  categories: z.array(z.enum(tradeCategories)).max(tradeCategories.length).default([]),
  regions: z.array(z.enum(tradeMarkets)).max(tradeMarkets.length).default([]),
  ...{ day0: hours, day1: hours, day2: hours, day3: hours, day4: hours, day5: hours, day6: hours },
});

export const action = person.write(async ({ actor, form, zone, now }) => {
  const { languages, categories, regions, ...days } = await form(profile);
  const week = [days.day0, days.day1, days.day2, days.day3, days.day4, days.day5, days.day6];
  await changeHostProfile(actor, { languages, categories, regions, hours: ofWeek(week), zone }, now);
  return redirect('/host/profile?done=save');
});

export default function Profile() {
  const { title, hasAccount, saved, ...profile } = useLoaderData<typeof loader>();
  const { t } = useWords('profile');
  const above = <Link to="/host">{t('back')}</Link>;
  if (!hasAccount) {
    return (
      <Page above={above} title={title}>
        <Empty title={t('noAccountTitle')}>
          <p className="mb-2">{t('noAccount')}</p>
          <ButtonLink to="/continue">{t('start')}</ButtonLink>
        </Empty>
      </Page>
    );
  }
  return (
    <Page above={above} title={title} lead={t('lead')}>
      {saved && <Notice>{t('saved')}</Notice>}
      <div className="mt-3">
        <ProfileForm {...profile} />
      </div>
      <Section title={t('there')} id="there">
        {profile.hasHours ? <HoursElsewhere {...profile} /> : <Empty title={t('noHoursTitle')}>{t('noHours')}</Empty>}
      </Section>
    </Page>
  );
}
