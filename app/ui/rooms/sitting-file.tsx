import { Link } from '@remix-run/react';
import { Trans } from 'react-i18next';
import type { SittingFile } from '~/domain/exams/sitting/find-sitting-file.server';
import type { Device } from '~/domain/people/device';
import { Button } from '../primitives/button';
import { Field, Form } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Facts, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** What is known of a sitting, but neither questions nor answers. */
export function SittingFacts({ file }: { file: SittingFile }) {
  const { t } = useWords('rooms');
  const { points } = useFormat();
  const { result, window, writerDevice, writerSince, closedAt } = file;
  const score = result && { points: points(result.points), total: result.total };
  return (
    <Facts
      facts={[
        { term: t('sitting.state'), value: t(`sitting.states.${file.state}`) },
        { term: t('sitting.started'), value: <Moment at={file.startedAt} /> },
        { term: t('sitting.deadline'), value: <Moment at={file.deadline} /> },
        ...(closedAt === null ? [] : [{ term: t('sitting.closed'), value: <Moment at={closedAt} /> }]),
        ...(window === null ? [] : [{ term: t('sitting.window'), value: window }]),
        {
          term: t('sitting.answered'),
          value: t('sitting.answeredOf', { answered: file.answered, items: file.items }),
        },
        ...(writerDevice === null || writerSince === null
          ? []
          : [{ term: t('sitting.page'), value: <WrittenOn device={writerDevice} since={writerSince} /> }]),
        ...(result === null || score === null
          ? []
          : [
              {
                term: t('sitting.result'),
                value: [
                  t(result.passed ? 'sitting.passed' : 'sitting.failed', score),
                  ...(result.revision > 1 ? [t('sitting.revision', { revision: result.revision })] : []),
                ],
              },
              { term: t('sitting.digest'), value: <code className="text-small wrap-anywhere">{result.digest}</code> },
            ]),
        { term: t('sitting.policy'), value: <code className="text-small wrap-anywhere">{file.policyHash}</code> },
      ]}
    />
  );
}

function WrittenOn({ device: { browser, system }, since }: { device: Device; since: number }) {
  const { t } = useWords('rooms');
  const { t: word } = useWords('integrity');
  const device = browser && system ? word('device.known', { browser, system }) : word('device.unknown');
  return <Trans t={t} i18nKey="sitting.pageSince" values={{ device }} components={{ 1: <Moment at={since} /> }} />;
}

/** The minutes that were added, and, while it runs, the form that adds more. */
export function Extensions({ file }: { file: SittingFile }) {
  const { t } = useWords('rooms');
  if (file.extensions.length === 0 && !file.running) return null;
  return (
    <Section title={t('sitting.extend.title')} id="extend">
      {file.extensions.length > 0 && <Added extensions={file.extensions} />}
      {file.running && file.own && <p className="text-pencil">{t('sitting.extend.own')}</p>}
      {file.running && !file.own && (
        <>
          <p className="my-2">{t('sitting.extend.lead')}</p>
          <Form>
            <Field
              name="minutes"
              type="number"
              min={1}
              max={120}
              defaultValue={10}
              label={t('sitting.extend.minutes')}
              required
            />
            <Field name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={500} required />
            <div>
              <Button>{t('sitting.extend.submit')}</Button>
            </div>
          </Form>
        </>
      )}
    </Section>
  );
}

function Added({ extensions }: { extensions: SittingFile['extensions'] }) {
  const { t } = useWords('rooms');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('sitting.extend.at')}</th>
          <th scope="col">{t('sitting.extend.added')}</th>
          <th scope="col">{t('sitting.extend.by')}</th>
          <th scope="col">{t('sitting.extend.why')}</th>
        </tr>
      </thead>
      <tbody>
        {extensions.map(({ id, minutes, reason, grantedAt, by }) => (
          <tr key={id}>
            <th scope="row">
              <Moment at={grantedAt} />
            </th>
            <td>{minutes}</td>
            <td>{by}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the sealed bundle of a closed sitting is. */
export function BundleLink({ id }: { id: string }) {
  const { t } = useWords('rooms');
  return (
    <div className="mt-3">
      <Link reloadDocument to={`/admin/exam/sittings/${id}/bundle`}>
        {t('sitting.bundle')}
      </Link>
      <p className="text-small text-pencil">{t('sitting.bundleLead')}</p>
    </div>
  );
}
