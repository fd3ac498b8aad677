import type { CertificateState } from '~/domain/certificates/certificate-transitions';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';

type Change = { from: string | null; to: string; by: string | null; reason: string | null; at: number };

const known = ['valid', 'suspended', 'revoked', 'superseded'] as const satisfies readonly CertificateState[];

/** Every change of a certificate: what, when, by whom (nobody, where the policy issued it), why. */
export function CertificateHistory({ changes }: { changes: readonly Change[] }) {
  const { t } = useWords('certificates');
  const { t: issuing } = useWords('issuing');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('file.change')}</th>
          <th scope="col">{t('file.when')}</th>
          <th scope="col">{t('file.who')}</th>
          <th scope="col">{t('file.why')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ from, to, by, reason, at }) => {
          const state = known.find((each) => each === to);
          const word = state === 'valid' && from !== null ? 'reinstated' : state;
          return (
            <tr key={`${at} ${to}`}>
              <th scope="row">{word ? t(`file.to.${word}`) : to}</th>
              <td>
                <Moment at={at} />
              </td>
              <td>{by ?? issuing('file.policy')}</td>
              <td className="wrap-anywhere">{reason}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
