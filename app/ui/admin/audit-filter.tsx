import { Form } from '@remix-run/react';
import { auditActions } from '~/domain/audit/actions';
import { Button } from '../primitives/button';
import { Field, Select } from '../primitives/form';
import { useWords } from '../primitives/words';
import { useActionWords } from './audit-entries';

/** What to look for in the log. A native disclosure, open while a filter is set. */
export function AuditFilter({ filter }: { filter: { action?: string; person?: string; subject?: string } }) {
  const { t } = useWords('admin');
  const word = useActionWords();
  const set = Object.values(filter).some((value) => value !== undefined);
  return (
    <details open={set} className="my-4 border-y border-hairline py-1">
      <summary className="flex min-h-[44px] cursor-pointer items-center font-strong">{t('filter')}</summary>
      <Form className="grid items-end gap-2 pb-2 broad:grid-cols-3" key={JSON.stringify(filter)}>
        <Select
          name="action"
          label={t('audit.action')}
          defaultValue={filter.action ?? ''}
          options={[
            { value: '', text: t('all') },
            ...auditActions.map((action) => ({ value: action, text: word(action) })),
          ]}
        />
        <Field name="person" label={t('audit.person')} hint={t('audit.personHint')} defaultValue={filter.person} />
        <Field name="subject" label={t('audit.subject')} hint={t('audit.subjectHint')} defaultValue={filter.subject} />
        <Button weight="secondary" className="justify-self-start">
          {t('filter')}
        </Button>
      </Form>
    </details>
  );
}
