import type { faultKinds } from '~/domain/audit/check-audit.server';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Form } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Fault = { kind: (typeof faultKinds)[number]; where: number; position: number | null };
type Seal = { ordinal: number; at: number; entries: number; head: string; keyId: string };
export type AuditState = {
  seals: Seal[];
  entries: number;
  check: { at: number; entries: number; faults: Fault[] } | null;
};

/** Whether the log is whole, in a sentence; behind it the seals, and what came since. */
export function AuditWhole({ seals, entries, check }: AuditState) {
  const { t } = useWords('audit');
  return (
    <Section title={t('whole.title')} id="whole">
      {check === null && <p>{t('whole.unchecked')}</p>}
      {check?.faults.length === 0 && (
        <p className="max-w-[46rem] text-lead">{t('whole.yes', { count: check.entries })}</p>
      )}
      {check && check.faults.length > 0 && <Faults faults={check.faults} />}
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Form intent="check">
          <Button weight="secondary">{t('whole.check')}</Button>
        </Form>
        {check && (
          <span className="text-small text-pencil">
            {t('whole.checked')} <Moment at={check.at} />
          </span>
        )}
      </div>
      <details className="mt-1">
        <summary className="flex min-h-[44px] cursor-pointer items-center font-strong">{t('whole.lastSeals')}</summary>
        <Seals seals={seals} entries={entries} />
      </details>
    </Section>
  );
}

function Seals({ seals, entries }: Pick<AuditState, 'seals' | 'entries'>) {
  const { t } = useWords('audit');
  const [newest] = seals;
  return (
    <>
      <p className="max-w-[46rem] text-pencil">{t('whole.about')}</p>
      {newest ? (
        <>
          <LastSeals seals={seals} />
          <p className="mt-1.5">{t('whole.since', { count: entries - newest.entries })}</p>
          <p className="mt-1">
            <a href="/admin/audit/seals.jsonl" download>
              {t('whole.download')}
            </a>
          </p>
        </>
      ) : (
        <p className="mt-1.5">{t('whole.unsealed')}</p>
      )}
    </>
  );
}

function Faults({ faults }: { faults: Fault[] }) {
  const { t } = useWords('audit');
  const format = useFormat();
  return (
    <div role="alert" className="border-s-2 border-alarm ps-1.5">
      <p className="text-lead text-alarm">{t('whole.no')}</p>
      <ul className="mt-1 list-disc ps-2.5">
        {faults.map(({ kind, where, position }) => (
          <li key={`${kind} ${where}`}>
            {t(`faults.${kind}`, { number: format.number(where), position: format.number(position ?? where) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LastSeals({ seals }: { seals: Seal[] }) {
  const { t } = useWords('audit');
  const format = useFormat();
  return (
    <table className="ledger mt-1.5">
      <thead>
        <tr>
          {(['ordinal', 'at', 'entries', 'head', 'key'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`whole.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seals.map(({ ordinal, at, entries, head, keyId }) => (
          <tr key={ordinal}>
            <th scope="row">{format.number(ordinal)}</th>
            <td>
              <Moment at={at} />
            </td>
            <td>
              <ColumnLabel>{t('whole.entries')}</ColumnLabel>
              {format.number(entries)}
            </td>
            <td>
              <code className="text-small" title={head}>
                {head.slice(0, 16)}…
              </code>
            </td>
            <td>
              <code className="text-small" title={keyId}>
                {keyId.slice(0, 12)}…
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
