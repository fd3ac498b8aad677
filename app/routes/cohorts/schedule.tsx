import { type MetaFunction, redirect } from '@remix-run/node';
import { Form as PlainForm, useLoaderData } from '@remix-run/react';
import { refuseForeignClass } from '~/domain/cohorts/refuse-foreign-class.server';
import { scheduleView, wishOf } from '~/domain/cohorts/schedule/asked-schedule';
import { changeSchedule } from '~/domain/cohorts/schedule/change-schedule.server';
import { findSchedule, previewSchedule } from '~/domain/cohorts/schedule/find-schedule.server';
import { listTargets } from '~/domain/cohorts/schedule/find-target.server';
import { scheduleChange } from '~/domain/cohorts/schedule/schedule-change';
import { weeksOf } from '~/domain/cohorts/schedule/weeks';
import { listClassDue } from '~/domain/exams/due/list-class-due.server';
import { listZones } from '~/domain/people/zone';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ClassTabs } from '~/ui/cohorts/class-tabs';
import { FormRefusal, Notice } from '~/ui/primitives/form';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { ClassSchedule } from '~/ui/schedule/class-schedule';
import { useDays, zoneName } from '~/ui/schedule/days';
import { DeadlineForm, ExtensionForm } from '~/ui/schedule/deadline-form';
import { CalendarForms, PlanForms, PlanPreview } from '~/ui/schedule/schedule-plan';

export const handle = { words: ['cohorts', 'schedule', 'due'] };

/** A class's schedule, week by week, and everything that changes it; what moves or is added is shown before. */
export const loader = trainer.read(async ({ actor, param, query, language }) => {
  const classId = param('id');
  const { name, breaks, holidays: _days, others, ...calendar } = await findSchedule(actor, classId);
  const { due, members } = await listClassDue(actor, classId);
  const shown = due.map(({ heading, ...each }) => ({ ...each, heading: heading?.[language] ?? null }));
  const { changeable } = calendar;
  const wish = changeable ? wishOf(query) : null;
  const preview = wish && (await previewSchedule(actor, classId, wish));
  const { edited, extended, laid, saved } = scheduleView(query, shown);
  return {
    title: translate(language)('schedule:page.title'),
    classId,
    className: name[language],
    ...calendar,
    breaks,
    weeks: weeksOf(shown, breaks, calendar.startsOn),
    people: members,
    tasks: listTargets().map(({ kind, target, title }) => ({
      value: `${kind} ${target}`,
      kind,
      title: title[language],
    })),
    others: others.map(({ id, name: other }) => ({ id, name: other[language] })),
    zones: changeable ? listZones(calendar.zone) : [],
    plan: wish && preview && { wish, due: preview.map((each) => ({ ...each, title: each.title?.[language] ?? null })) },
    edited: changeable ? edited : null,
    extended: changeable ? extended : null,
    laid: changeable ? laid : null,
    saved,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · ${data?.className ?? ''} · Greenroom` },
];

export const action = trainer.write(async ({ actor, param, form, now }) => {
  const classId = param('id');
  await refuseForeignClass(actor, classId);
  const wanted = await form(scheduleChange);
  await changeSchedule(actor, classId, wanted, now);
  const laid = wanted.intent === 'lay-out' || wanted.intent === 'copy';
  return redirect(`/classes/${classId}/schedule?${laid ? `laid=${now}` : 'done'}`);
});

export default function Schedule() {
  const data = useLoaderData<typeof loader>();
  const { title, classId, className, zone, startsOn, weeks, people, changeable, plan, edited, extended } = data;
  const { t } = useWords('schedule');
  const days = useDays();
  return (
    <Page
      above={<ClassTabs classId={classId} here="schedule" />}
      title={title}
      lead={t('page.lead', { class: className, zone: zoneName(zone) })}
      wide
    >
      {data.laid !== null ? <Laid setAt={data.laid} /> : data.saved && <Notice>{t('page.saved')}</Notice>}
      {!changeable && <p className="max-w-[36rem] text-pencil">{t('page.locked')}</p>}
      <FormRefusal intent="end" />
      <FormRefusal intent="withdraw" />
      <FormRefusal intent="undo" />
      {plan ? (
        <PlanPreview plan={plan} zone={zone} />
      ) : extended ? (
        <ExtensionForm due={extended} people={people} zone={zone} />
      ) : (
        edited && <DeadlineForm tasks={data.tasks} {...{ people, zone, startsOn, edited }} />
      )}
      <Section title={startsOn ? t('page.starts', { day: days.long(startsOn) }) : t('page.title')}>
        {!startsOn && <p className="mb-2 max-w-[40rem] text-pencil">{t('page.noStart')}</p>}
        {weeks.length === 0 ? (
          <Empty title={t('page.emptyTitle')}>{t('page.empty')}</Empty>
        ) : (
          <ClassSchedule weeks={weeks} zone={zone} changeable={changeable} />
        )}
      </Section>
      {changeable && !edited && !extended && (
        <DeadlineForm tasks={data.tasks} {...{ people, zone, startsOn }} edited={null} />
      )}
      {changeable && <PlanForms others={data.others} />}
      <CalendarForms {...{ startsOn, zone, changeable }} zones={data.zones} breaks={data.breaks} />
    </Page>
  );
}

/** What was just laid out can be taken back at once. */
function Laid({ setAt }: { setAt: number }) {
  const { t } = useWords('schedule');
  return (
    <Notice>
      {t('page.laid')}{' '}
      <PlainForm method="post" className="inline">
        <input type="hidden" name="intent" value="undo" />
        <button type="submit" name="setAt" value={setAt} className="min-h-[36px] cursor-pointer text-accent underline">
          {t('page.undo')}
        </button>
      </PlainForm>
    </Notice>
  );
}
