import { Link } from '@remix-run/react';
import { type AuditAction, auditActions } from '~/domain/audit/actions';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';
import { AuditDetail, beginning } from './audit-detail';

export type ShownEntry = {
  position: number;
  at: number;
  actorId: string | null;
  actorName: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  subjectName: string | null;
  reason: string | null;
  detail: Record<string, unknown>;
  detailNames: Record<string, string>;
  hash: string;
};

const isAction = (word: string): word is AuditAction => (auditActions as readonly string[]).includes(word);
const subjectTypes = [
  'person',
  'organisation',
  'store',
  'binding',
  'lesson',
  'quiz-attempt',
  'sitting',
  'exam',
  'certificate',
  'bank',
  'ruling',
  'appeal',
] as const;
/** The words of an action; one that this edition does not know stands as it was written. */
export function useActionWords(): (action: string) => string {
  const { t } = useWords('acts');
  return (action) => (isAction(action) ? t(action) : action);
}

/** Entries of the audit log: when, who, what, about what, why, and the beginning of the hash. */
export function AuditEntries({ entries }: { entries: ShownEntry[] }) {
  const { t } = useWords('admin');
  const word = useActionWords();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.about')}</th>
          <th scope="col">{t('audit.why')}</th>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.position} id={`entry-${entry.position}`}>
            <th scope="row">{word(entry.action)}</th>
            <td>
              <Actor {...entry} />
            </td>
            <td>{entry.subjectId !== entry.actorId && <Subject {...entry} />}</td>
            <td className="max-w-[22rem] basis-full">
              {entry.reason && <p className="wrap-anywhere">{entry.reason}</p>}
              <AuditDetail detail={entry.detail} names={entry.detailNames} />
            </td>
            <td className="text-small text-pencil">
              <Moment at={entry.at} />
            </td>
            <td className="text-small text-pencil">
              <code>
                {entry.position} · {entry.hash.slice(0, 8)}
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Actor({ actorId, actorName }: ShownEntry) {
  const { t } = useWords('admin');
  if (actorId === null) return <span className="text-pencil">{t('audit.program')}</span>;
  if (actorName === null) return <span className="text-pencil">{t('audit.erased')}</span>;
  return <Link to={`/admin/people/${actorId}`}>{actorName}</Link>;
}

function Subject({ subjectType, subjectId, subjectName }: ShownEntry) {
  const { t } = useWords('admin');
  if (subjectName !== null) {
    return (
      <>
        <Arrow />
        <Link to={`/admin/people/${subjectId}`}>{subjectName}</Link>
      </>
    );
  }
  const type = subjectTypes.find((known) => known === subjectType) ?? 'other';
  return (
    <>
      <Arrow />
      <Link to={`/admin/audit?subject=${encodeURIComponent(subjectId)}`} title={subjectId}>
        {t(`audit.subjects.${type}`)} <code className="text-small">{beginning(subjectId)}</code>
      </Link>
    </>
  );
}

/** Stands for the column's head where the table has none. */
function Arrow() {
  return (
    <span aria-hidden="true" className="me-1 text-pencil wide:hidden">
      →
    </span>
  );
}
