import { Alert } from '../primitives/form';
import { useFormat, useWords } from '../primitives/words';

export type Signature = { state: 'being-signed' | 'signed' | 'broken' | 'erased'; signedAt: number | null };

/** What comes of checking the certifying body's signature, when it is what it should be or not there yet. */
export function SignatureWords({ state, signedAt }: Signature) {
  const { t } = useWords('certificates');
  const format = useFormat();
  if (state === 'broken') return null;
  return (
    <p className="max-w-[40rem]">
      {state === 'signed' && signedAt !== null
        ? t('signature.signed', { moment: format.moment(signedAt) })
        : t(state === 'erased' ? 'signature.erased' : 'signature.beingSigned')}
    </p>
  );
}

/** Over everything else: the register was tampered with, so nothing under it counts. */
export function BrokenSignature({ state }: Signature) {
  const { t } = useWords('certificates');
  return state === 'broken' ? (
    <div className="mb-4 max-w-[40rem]">
      <Alert>{t('signature.broken')}</Alert>
    </div>
  ) : null;
}
