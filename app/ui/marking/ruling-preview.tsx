import { Link } from '@remix-run/react';
import type { RulingPreview as Preview } from '~/domain/exams/rulings/preview-ruling.server';
import type { RulingWanted } from '~/domain/exams/rulings/ruling-wanted';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Form, TextArea } from '../primitives/form';
import { Empty, Section } from '../primitives/page';
import { useWords } from '../primitives/words';
import { Score } from './score';

type State = 'valid' | 'suspended' | 'revoked' | 'superseded';
type Certificates = Readonly<Record<string, { number: string; state: State }>>;
export type Previewed = {
  wanted: Omit<RulingWanted, 'version'>;
  preview: Preview;
  /** Certificates that rest on the sittings which flip. */
  certificates: Certificates;
};

/** How many scores that change without flipping are listed. */
const LISTED = 100;

/** What a ruling would change, every flip by person, and the form that makes it. */
export function RulingPreview({ version, previewed }: { version: string; previewed: Previewed }) {
  const { t } = useWords('marking');
  const { preview, certificates } = previewed;
  const flips = preview.changed.filter(({ flip }) => flip !== null);
  const others = preview.changed.filter(({ flip }) => flip === null);
  return (
    <>
      <Section title={t('ruling.changes')} id="changes">
        {preview.changed.length === 0 ? (
          <Empty title={t('ruling.nothing')}>{t('ruling.nothingLead')}</Empty>
        ) : (
          <p role="status">{t('ruling.count', { count: preview.changed.length, sittings: preview.sittings })}</p>
        )}
        {preview.changed.length > 0 && (
          <>
            <h3 className="mt-3 mb-1 text-lead">{t('ruling.flips')}</h3>
            {flips.length === 0 ? <p>{t('ruling.flipsNone')}</p> : <Flips flips={flips} certificates={certificates} />}
          </>
        )}
        {others.length > 0 && (
          <details className="mt-3">
            <summary className="min-h-[44px] cursor-pointer py-1 font-strong">{t('ruling.others')}</summary>
            <Changes changes={others.slice(0, LISTED)} />
            {others.length > LISTED && (
              <p className="mt-1 text-pencil">{t('ruling.othersMore', { count: others.length - LISTED })}</p>
            )}
          </details>
        )}
      </Section>
      <Section title={t('ruling.make')}>
        <Make version={version} previewed={previewed} />
      </Section>
    </>
  );
}

type Change = Preview['changed'][number];

function Flips({ flips, certificates }: { flips: readonly Change[]; certificates: Certificates }) {
  const { t } = useWords('marking');
  const some = (flip: Change['flip']) => flips.some((each) => each.flip === flip);
  return (
    <>
      <Changes changes={flips} certificates={certificates} />
      {some('to-pass') && <p className="mt-1.5 max-w-[41rem] text-pencil">{t('ruling.toPassNote')}</p>}
      {some('to-fail') && <p className="mt-1.5 max-w-[41rem] text-pencil">{t('ruling.toFailNote')}</p>}
    </>
  );
}

/** Scores before and after by person; with what flips, also the result and the certificate that rests on it. */
function Changes({ changes, certificates }: { changes: readonly Change[]; certificates?: Certificates }) {
  const { t } = useWords('marking');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('ruling.person')}</th>
          <th scope="col">{t('ruling.before')}</th>
          <th scope="col">{t('ruling.after')}</th>
          {certificates && <th scope="col">{t('ruling.flip')}</th>}
          {certificates && <th scope="col">{t('ruling.certificate')}</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ sittingId, name, before, after, flip }) => (
          <tr key={sittingId}>
            <th scope="row">
              <Link to={`/admin/exam/sittings/${sittingId}`}>{name}</Link>
            </th>
            <td>
              <ColumnLabel>{t('ruling.before')}</ColumnLabel>
              <Score {...before} />
            </td>
            <td>
              <ColumnLabel>{t('ruling.after')}</ColumnLabel>
              <Score {...after} />
            </td>
            {certificates && <td className="font-strong">{flip && t(`flips.${flip}`)}</td>}
            {certificates && (
              <td>
                <Certificate name={name} certificate={certificates[sittingId]} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Certificate({ name, certificate }: { name: string; certificate?: Certificates[string] }) {
  const { t } = useWords('marking');
  if (!certificate) return <span className="text-pencil">{t('ruling.certificateNone')}</span>;
  return (
    <Link to={`/admin/certificates/${certificate.number}`} aria-label={t('ruling.certificateOpen', { name })}>
      {t(`ruling.certificateStates.${certificate.state}`)}
    </Link>
  );
}

/** The act. It carries what was seen, so that it is refused when something else would happen. */
function Make({ version, previewed }: { version: string; previewed: Previewed }) {
  const { t } = useWords('marking');
  const { wanted, preview } = previewed;
  return (
    <Form key={preview.digest}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={wanted.kind} />
      <input type="hidden" name="keyFrom" value={wanted.keyFrom ?? ''} />
      <input type="hidden" name="seen" value={preview.digest} />
      <p>{t('ruling.final', { count: preview.sittings })}</p>
      <TextArea name="reason" label={t('ruling.reason')} hint={t('ruling.reasonHint')} maxLength={1000} />
      <div>
        <Button>{t('ruling.submit')}</Button>
      </div>
    </Form>
  );
}
