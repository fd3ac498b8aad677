import { Button, ButtonLink } from '../primitives/button';
import { Field, Form, Select } from '../primitives/form';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import type { ScheduledDue } from './class-schedule';
import { useDays, zoneName } from './days';

export type Person = { personId: string; name: string };
export type TaskOption = { value: string; kind: 'course' | 'module' | 'lesson' | 'exam'; title: string };
/** A due date as its form shows it. */
export type EditedDue = {
  id: string;
  task: string;
  title: string;
  day: string | null;
  offsetDays: number | null;
  time: string;
  person: { name: string } | null;
};

/** What is due, when, and for whom: a new due date, or one that is changed. */
export function DeadlineForm({
  tasks,
  people,
  zone,
  startsOn,
  edited,
}: {
  tasks: TaskOption[];
  people: Person[];
  zone: string;
  startsOn: string | null;
  edited: EditedDue | null;
}) {
  const { t } = useWords('schedule');
  const { t: word } = useWords('due');
  const options = [
    ...tasks.map(({ value, kind, title }) => ({ value, text: `${word(`kind.${kind}`)} · ${title}` })),
    { value: 'practice', text: t('form.practice') },
    { value: 'other', text: t('form.other') },
  ];
  return (
    <Section title={t(edited ? 'form.change' : 'form.add')} id="form">
      <Form intent={edited ? 'change' : 'set'} key={edited?.id ?? 'new'}>
        {edited && <input type="hidden" name="deadlineId" value={edited.id} />}
        <Select name="task" label={t('form.task')} options={options} defaultValue={edited?.task} />
        <Field
          name="title"
          label={t('form.title')}
          hint={t('form.titleHint')}
          maxLength={120}
          defaultValue={edited?.title}
          optional
        />
        <Field
          name="day"
          type="date"
          label={t('form.day')}
          hint={t('form.dayHint')}
          min={startsOn ?? undefined}
          defaultValue={edited?.day ?? undefined}
          optional
        />
        <Field
          name="offsetDays"
          type="number"
          min={0}
          label={t('form.offset')}
          hint={t('form.offsetHint')}
          defaultValue={edited?.offsetDays ?? undefined}
          optional
        />
        <Field
          name="time"
          type="time"
          label={t('form.time')}
          hint={t('form.timeHint', { zone: zoneName(zone) })}
          defaultValue={edited?.time ?? '23:59'}
          required
        />
        {!edited && (
          <Select
            name="personId"
            label={t('form.whom')}
            options={[
              { value: '', text: t('page.everybody') },
              ...people.map(({ personId, name }) => ({ value: personId, text: name })),
            ]}
          />
        )}
        <div className="flex flex-wrap gap-1.5">
          <Button>{t(edited ? 'form.saveChange' : 'form.save')}</Button>
          {edited && (
            <ButtonLink to="." weight="secondary">
              {t('form.cancel')}
            </ButtonLink>
          )}
        </div>
      </Form>
    </Section>
  );
}

/** More time for one person before one due date. */
export function ExtensionForm({ due, people, zone }: { due: ScheduledDue; people: Person[]; zone: string }) {
  const { t } = useWords('schedule');
  const { t: word } = useWords('due');
  const days = useDays();
  const what = due.heading ?? word(`kind.${due.kind}`);
  const whom = due.person ? [{ value: due.person.id, text: due.person.name }] : null;
  return (
    <Section title={t('form.extendTitle')} id="form">
      <p className="mb-2 max-w-[36rem] text-pencil">
        {t('form.extendLead', { what, due: days.clock(due.dueAt ?? 0, zone) })}
      </p>
      <Form intent="extend" key={due.id}>
        <input type="hidden" name="deadlineId" value={due.id} />
        <Select
          name="personId"
          label={t('form.person')}
          options={whom ?? people.map(({ personId, name }) => ({ value: personId, text: name }))}
        />
        <Field
          name="until"
          type="date"
          label={t('form.until')}
          hint={t('form.timeHint', { zone: zoneName(zone) })}
          min={due.dueOn ?? undefined}
          required
        />
        <Field name="reason" label={t('form.reason')} maxLength={500} required />
        <div className="flex flex-wrap gap-1.5">
          <Button>{t('form.extend')}</Button>
          <ButtonLink to="." weight="secondary">
            {t('form.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
