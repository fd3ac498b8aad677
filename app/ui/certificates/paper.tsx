import { Moment } from '../primitives/moment';
import { Facts } from '../primitives/page';
import { useLocale, useWords } from '../primitives/words';
import { Rosette } from './rosette';

type BothLanguages = { en: string; zh: string };

/** The certificate's facts as they stand on the paper, both languages in balance. */
export function Paper({
  number,
  shown,
  holder,
  scheme,
  schemeVersion,
  issuedAt,
  validUntil,
  issuer,
}: {
  number: string;
  /** The number as it is printed. */
  shown: string;
  holder: string;
  scheme: BothLanguages;
  schemeVersion: string;
  issuedAt: number;
  validUntil: number;
  issuer: BothLanguages | null;
}) {
  const { t } = useWords('certificates');
  const { language } = useLocale();
  const other = language === 'en' ? 'zh' : 'en';
  const lang = { en: 'en', zh: 'zh-CN' } as const;
  return (
    <div className="border border-edge bg-sheet p-2.5 wide:p-6">
      <div className="grid items-center gap-4 wide:grid-cols-[1fr_13rem]">
        <div>
          <p className="text-small text-pencil">{t('fact.holder')}</p>
          <p className="wrap-anywhere font-serif text-title font-strong">{holder}</p>
          <p className="mt-3 text-small text-pencil">{t('fact.scheme')}</p>
          <p className="font-serif text-lead">{scheme[language]}</p>
          <p className="font-serif text-pencil" lang={lang[other]}>
            {scheme[other]}
          </p>
        </div>
        <div className="mx-auto w-[13rem] max-w-full">
          <Rosette number={number} label={t('verification.rosette')} />
        </div>
      </div>
      <div className="mt-4">
        <Facts
          facts={[
            { term: t('fact.version'), value: schemeVersion },
            { term: t('fact.issued'), value: <Moment at={issuedAt} only="date" /> },
            { term: t('fact.validUntil'), value: <Moment at={validUntil} only="date" /> },
            {
              term: t('fact.issuer'),
              value: issuer ? (
                <>
                  {issuer[language]}
                  {issuer[other] !== issuer[language] && (
                    <span className="block text-pencil" lang={lang[other]}>
                      {issuer[other]}
                    </span>
                  )}
                </>
              ) : (
                t('issuer')
              ),
            },
            { term: t('fact.number'), value: <span className="font-strong tabular-nums">{shown}</span> },
          ]}
        />
      </div>
    </div>
  );
}
