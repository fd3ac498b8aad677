import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { useRefused } from '../primitives/refused';
import { useWords } from '../primitives/words';

export type PlannedCertificate = {
  sittingId: string;
  /** What this page shows of the name, for the server to compare. */
  seen: string;
  person: string;
  email: string;
  holder: string;
  latin: string | null;
  exam: string;
  validUntil: number;
  scopes: { languages: string[]; categories: string[]; markets: string[] };
  /** Numbers as they are printed. */
  renews: string | null;
  supersedes: readonly string[];
};

/** The certificates as they will be, each with a tick for whose identity was compared. */
export function PlannedTable({ planned }: { planned: readonly PlannedCertificate[] }) {
  const { t } = useWords('issuing');
  const { t: register } = useWords('certificates');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('preview.holder')}</th>
          <th scope="col">{t('preview.until')}</th>
          <th scope="col">{t('preview.earlier')}</th>
          <th scope="col">{register('register.identity')}</th>
        </tr>
      </thead>
      <tbody>
        {planned.map((each) => (
          <tr key={each.sittingId}>
            <th scope="row">
              <input type="hidden" name="sitting" value={each.sittingId} />
              <input type="hidden" name="seen" value={each.seen} />
              <span className="wrap-anywhere">{each.holder}</span>
              {each.latin && <span className="block font-plain wrap-anywhere">{each.latin}</span>}
              <span className="block text-small font-plain wrap-anywhere text-pencil">
                {t('preview.account', { name: each.person })} · {each.email}
              </span>
            </th>
            <td>
              <ColumnLabel>{t('preview.until')}</ColumnLabel>
              <Moment at={each.validUntil} only="date" />
              <span className="block text-small text-pencil">{each.exam}</span>
            </td>
            <td>
              <ColumnLabel>{t('preview.earlier')}</ColumnLabel>
              <Earlier {...each} />
            </td>
            <td>
              <Compared sittingId={each.sittingId} name={each.person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Earlier({ renews, supersedes }: Pick<PlannedCertificate, 'renews' | 'supersedes'>) {
  const { t } = useWords('issuing');
  if (!renews && supersedes.length === 0) return <span className="text-pencil">{t('preview.none')}</span>;
  return (
    <>
      {renews && <span className="block">{t('preview.renewed', { number: renews })}</span>}
      {supersedes.map((number) => (
        <span key={number} className="block">
          {t('preview.superseded', { number })}
        </span>
      ))}
    </>
  );
}

/** A tick in a row; ticked again when the form comes back refused. */
function Compared({ sittingId, name }: { sittingId: string; name: string }) {
  const { t } = useWords('certificates');
  const typed = useRefused().form?.initialValue?.compared;
  const ticked = Array.isArray(typed) ? typed.includes(sittingId) : typed === sittingId;
  return (
    <label className="flex min-h-[44px] cursor-pointer items-center gap-1">
      <input
        type="checkbox"
        name="compared"
        value={sittingId}
        defaultChecked={ticked}
        aria-label={t('register.identityFor', { name })}
        className="size-[22px] shrink-0 accent-ink"
      />
      <span aria-hidden="true" className="text-small text-pencil wide:sr-only">
        {t('register.identity')}
      </span>
    </label>
  );
}
