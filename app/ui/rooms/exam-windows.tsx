import { Trans } from 'react-i18next';
import type { ListedWindow } from '~/domain/exams/windows/list-windows.server';
import { Button, ButtonLink } from '../primitives/button';
import { Field, Form, TextArea } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty, Section } from '../primitives/page';
import { useLocale, useWords } from '../primitives/words';

/** The windows of an exam with their room codes. */
export function ExamWindows({ windows }: { windows: readonly ListedWindow[] }) {
  const { t } = useWords('rooms');
  if (windows.length === 0) return <Empty title={t('windows.none')}>{t('windows.noneLead')}</Empty>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('windows.name')}</th>
          <th scope="col">{t('windows.code')}</th>
          <th scope="col">{t('windows.when')}</th>
          <th scope="col">{t('windows.roster')}</th>
          <th scope="col">{t('windows.started')}</th>
          <th scope="col">{t('windows.state')}</th>
        </tr>
      </thead>
      <tbody>
        {windows.map((window) => (
          <Row key={window.id} window={window} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  window: { id, title, ofClass, code, opensAt, closesAt, seats, started, state },
}: {
  window: ListedWindow;
}) {
  const { t } = useWords('rooms');
  const { language } = useLocale();
  return (
    <tr>
      <th scope="row">
        {title}
        {ofClass && <span className="block text-small font-plain text-pencil">{ofClass[language]}</span>}
      </th>
      <td>
        <code className="text-lead tabular-nums">{code}</code>
      </td>
      <td>
        <Trans
          t={t}
          i18nKey="windows.whenFromTo"
          components={{ 1: <Moment at={opensAt} />, 3: <Moment at={closesAt} /> }}
        />
      </td>
      <td>{seats === 0 && !ofClass ? t('windows.everybody') : t('windows.seats', { count: seats })}</td>
      <td>{started}</td>
      <td>
        {t(`windows.states.${state}`)}
        {(state === 'ahead' || state === 'open') && (
          <a className="ms-1" href={`?cancel=${id}#cancel`} aria-label={t('windows.cancelTitle', { title })}>
            {t('windows.cancel')}
          </a>
        )}
      </td>
    </tr>
  );
}

/** Asks once before a window is cancelled. */
export function CancelWindow({ window }: { window: Pick<ListedWindow, 'id' | 'title'> }) {
  const { t } = useWords('rooms');
  return (
    <Section title={t('windows.cancelTitle', { title: window.title })} id="cancel">
      <p className="mb-2">{t('windows.cancelLead')}</p>
      <Form intent="cancel">
        <input type="hidden" name="windowId" value={window.id} />
        <Field name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={500} required />
        <div className="flex flex-wrap gap-1.5">
          <Button weight="grave">{t('windows.cancel')}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** A new window: when, and for whom. */
export function NewWindow() {
  const { t } = useWords('rooms');
  const { zone } = useLocale();
  return (
    <Section title={t('windows.new')} id="new">
      <Form intent="open">
        <Field name="title" label={t('windows.newTitle')} hint={t('windows.newTitleHint')} maxLength={120} required />
        <Field name="opensAt" type="datetime-local" label={t('windows.opensAt', { zone })} required />
        <Field name="closesAt" type="datetime-local" label={t('windows.closesAt', { zone })} required />
        <TextArea name="emails" label={t('windows.emails')} hint={t('windows.emailsHint')} rows={6} optional />
        <div>
          <Button>{t('windows.submit')}</Button>
        </div>
      </Form>
    </Section>
  );
}

export const WindowsLink = () => {
  const { t } = useWords('rooms');
  return (
    <ButtonLink to="/admin/exam/windows" weight="secondary">
      {t('nav.windows')}
    </ButtonLink>
  );
};
