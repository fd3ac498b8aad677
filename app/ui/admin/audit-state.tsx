import type { faultKinds } from '~/domain/audit/check-audit.server';
import { Button } from '../primitives/button';
import { Form } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Facts, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Fault = { kind: (typeof faultKinds)[number]; where: number; position: number | null };
type Seal = { ordinal: number; at: number; entries: number; head: string; keyId: string };
export type AuditState = {
  seals: Seal[];
  entries: number;
  check: { at: number; entries: number; faults: Fault[] } | null;
};

/** Whether the log is whole: the last check in words, the newest seal, and what came since. */
export function AuditWhole({ seals, entries, check }: AuditState) {
  const { t } = useWords('audit');
  const format = useFormat();
  const [newest] = seals;
  const since = entries - (newest?.entries ?? 0);
  return (
    <Section title={t('whole.title')} id="whole">
      <div className="mb-2 max-w-[46rem]">
        {check === null && <p>{t('whole.unchecked')}</p>}
        {check?.faults.length === 0 && <p className="text-lead">{t('whole.yes', { count: check.entries })}</p>}
        {check && check.faults.length > 0 && <Faults faults={check.faults} />}
      </div>
      <Facts
        facts={[
          ...(check ? [{ term: t('whole.checked'), value: <Moment at={check.at} /> }] : []),
          {
            term: t('whole.sealed'),
            value: newest ? (
              <>
                <Moment at={newest.at} />
                <br />
                {t('whole.sealedValue', {
                  number: format.number(newest.ordinal),
                  position: format.number(newest.entries),
                })}
              </>
            ) : (
              t('whole.unsealed')
            ),
          },
          ...(newest ? [{ term: t('whole.since'), value: t('whole.sinceValue', { count: since }) }] : []),
        ]}
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Form intent="check">
          <Button weight="secondary">{t('whole.check')}</Button>
        </Form>
        {newest && (
          <a href="/admin/audit/seals.jsonl" download>
            {t('whole.download')}
          </a>
        )}
      </div>
      <p className="mt-2 max-w-[46rem] text-small text-pencil">{t('whole.about')}</p>
      {newest && <LastSeals seals={seals} />}
    </Section>
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
    <details className="mt-2">
      <summary className="flex min-h-[44px] cursor-pointer items-center font-strong">{t('whole.lastSeals')}</summary>
      <table className="ledger">
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
              <td>{format.number(entries)}</td>
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
    </details>
  );
}
