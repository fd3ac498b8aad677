import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { refuseForeignClass } from '~/domain/cohorts/refuse-foreign-class.server';
import { changeClass } from '~/domain/cohorts/settings/change-class.server';
import { classFields } from '~/domain/cohorts/settings/class-fields';
import { CODE_DAYS_AT_MOST } from '~/domain/cohorts/settings/code-days';
import { endClassCode } from '~/domain/cohorts/settings/end-class-code.server';
import { findClassSettings } from '~/domain/cohorts/settings/find-class-settings.server';
import { makeClassCode } from '~/domain/cohorts/settings/make-class-code.server';
import { appointLecturer } from '~/domain/cohorts/staff/appoint-lecturer.server';
import { appointReviewer } from '~/domain/cohorts/staff/appoint-reviewer.server';
import { endAppointment } from '~/domain/cohorts/staff/end-appointment.server';
import { endTeam } from '~/domain/cohorts/teams/end-team.server';
import { normaliseEmail } from '~/domain/people/email';
import { listZones } from '~/domain/people/zone';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ClassTabs } from '~/ui/cohorts/class-tabs';
import { ClassSettings } from '~/ui/orders/class-settings';
import { Page } from '~/ui/primitives/page';

export const handle = { words: ['classes', 'cohorts'] };

const done = z
  .enum(['change', 'lecturer', 'reviewer', 'end', 'make-code', 'end-code', 'end-team'])
  .nullable()
  .catch(null);

/** What can be said of a class: names and dates, staff, its join code; for a team, its end. */
export const loader = trainer.read(async ({ actor, param, query, now, language }) => {
  const settings = await findClassSettings(actor, param('id'), now);
  const { nameEn, nameZh } = settings;
  return {
    title: translate(language)('classes:settings.title'),
    name: language === 'zh' ? nameZh : nameEn,
    settings,
    zones: listZones(settings.zone),
    done: done.parse(query.get('done')),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · ${data?.name ?? ''} · Greenroom` },
];

const id = z.string().min(1).max(80);
const change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), ...classFields }),
  z.object({ intent: z.literal('lecturer'), personId: id }),
  z.object({ intent: z.literal('reviewer'), email: z.string().trim().min(1).max(254).transform(normaliseEmail) }),
  z.object({ intent: z.literal('end'), staffId: id }),
  z.object({
    intent: z.literal('make-code'),
    days: z
      .string()
      .regex(/^\d{1,2}$/, 'fields:unusable')
      .transform(Number)
      .refine((days) => days >= 1 && days <= CODE_DAYS_AT_MOST, 'fields:unusable'),
  }),
  z.object({ intent: z.literal('end-code') }),
  z.object({ intent: z.literal('end-team'), reason: z.string().trim().min(1).max(500) }),
]);

export const action = trainer.write(async ({ actor, param, form, now }) => {
  const classId = param('id');
  await refuseForeignClass(actor, classId);
  const wanted = await form(change);
  if (wanted.intent === 'change') await changeClass(actor, { classId, ...wanted }, now);
  else if (wanted.intent === 'lecturer') await appointLecturer(actor, { classId, ...wanted }, now);
  else if (wanted.intent === 'reviewer') await appointReviewer(actor, { classId, ...wanted }, now);
  else if (wanted.intent === 'end') await endAppointment(actor, wanted, now);
  else if (wanted.intent === 'make-code') await makeClassCode(actor, { classId, ...wanted }, now);
  else if (wanted.intent === 'end-code') await endClassCode(actor, { classId }, now);
  else await endTeam(actor, { classId, ...wanted }, now);
  return redirect(`/classes/${classId}/settings?done=${wanted.intent}`);
});

export default function Settings() {
  const { title, name, settings, zones, done: act } = useLoaderData<typeof loader>();
  return (
    <Page
      above={<ClassTabs classId={settings.id} here="settings" />}
      title={title}
      lead={<span className="wrap-anywhere">{name}</span>}
    >
      <ClassSettings settings={settings} zones={zones} done={act} />
    </Page>
  );
}
