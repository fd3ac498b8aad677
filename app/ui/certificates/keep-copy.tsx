import { ButtonLink } from '../primitives/button';
import { useWords } from '../primitives/words';

/** What of a certificate can be taken along: the PDF while it stands, the credential once it is signed, this page. */
export function KeepCopy({
  number,
  paper,
  credential,
}: {
  number: string;
  paper: 'ready' | 'being-made' | 'withdrawn';
  credential: boolean;
}) {
  const { t } = useWords('certificates');
  return (
    <div className="grid gap-2">
      {paper === 'ready' ? (
        <div>
          <ButtonLink to={`/verify/${number}/certificate.pdf`} weight="secondary" reloadDocument>
            {t('verification.pdf')}
          </ButtonLink>
        </div>
      ) : (
        <p className="max-w-[40rem]">
          {t(paper === 'withdrawn' ? 'verification.withdrawn' : 'verification.beingMade')}
        </p>
      )}
      {credential && (
        <div>
          <ButtonLink to={`/verify/${number}/credential.json`} weight="secondary" reloadDocument>
            {t('verification.credential')}
          </ButtonLink>
          <p className="mt-0.5 max-w-[40rem] text-small text-pencil">{t('verification.credentialHint')}</p>
        </div>
      )}
      <p className="max-w-[40rem] text-small text-pencil">{t('verification.print')}</p>
    </div>
  );
}
