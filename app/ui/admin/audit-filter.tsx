import { Form, Link } from '@remix-run/react';
import { actionGroups } from '~/domain/audit/action-groups';
import { auditActions } from '~/domain/audit/actions';
import { Button } from '../primitives/button';
import { Field, Select } from '../primitives/form';
import { useLocale, useWords } from '../primitives/words';
import { useActionWords } from './audit-entries';

type Filter = Partial<Record<'text' | 'group' | 'action' | 'person' | 'subject' | 'from' | 'to', string>>;

/** What to look for in the log. A native disclosure, open while a filter is set. */
export function AuditFilter({ filter }: { filter: Filter }) {
  const { t } = useWords('admin');
  const { t: say } = useWords('audit');
  const { zone } = useLocale();
  const word = useActionWords();
  const set = Object.values(filter).some((value) => value !== undefined);
  const all = { value: '', text: t('all') };
  return (
    <details open={set} className="my-4 border-y border-hairline py-1">
      <summary className="flex min-h-[44px] cursor-pointer items-center font-strong">{t('filter')}</summary>
      <Form
        role="search"
        aria-label={t('filter')}
        className="grid items-end gap-2 pb-2 broad:grid-cols-3"
        key={JSON.stringify(filter)}
      >
        <Field name="text" label={say('filter.text')} hint={say('filter.textHint')} defaultValue={filter.text} />
        <Field name="person" label={t('audit.person')} hint={t('audit.personHint')} defaultValue={filter.person} />
        <Field name="subject" label={t('audit.subject')} hint={t('audit.subjectHint')} defaultValue={filter.subject} />
        <Select
          name="group"
          label={say('filter.group')}
          defaultValue={filter.group ?? ''}
          options={[all, ...actionGroups.map((group) => ({ value: group, text: say(`groups.${group}`) }))]}
        />
        <Select
          name="action"
          label={t('audit.action')}
          defaultValue={filter.action ?? ''}
          options={[all, ...auditActions.map((action) => ({ value: action, text: word(action) }))]}
        />
        <div className="grid grid-cols-2 gap-2">
          <Field name="from" type="date" label={say('filter.from')} defaultValue={filter.from} />
          <Field name="to" type="date" label={say('filter.to')} defaultValue={filter.to} />
        </div>
        <p className="flex flex-wrap items-center gap-2">
          <Button weight="secondary">{t('filter')}</Button>
          {set && <Link to="/admin/audit">{say('filter.clear')}</Link>}
        </p>
        <p className="text-small text-pencil broad:col-span-2 broad:text-end">{say('filter.days', { zone })}</p>
      </Form>
    </details>
  );
}
