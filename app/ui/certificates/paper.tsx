import { Facts } from '../primitives/page';
import { useLocale, useWords } from '../primitives/words';
import { NumberLink } from './number-link';
import { Rosette } from './rosette';

type BothLanguages = { en: string; zh: string };

export type PaperFacts = {
  number: string;
  /** The number as it is printed. */
  shown: string;
  holder: string;
  holderLatin: string | null;
  scheme: BothLanguages;
  schemeVersion: string;
  /** What it covers, in the reader's words. */
  scopes: { languages: string; categories: string; markets: string };
  /** Days as they are printed, in the reader's language. */
  issued: string;
  validUntil: string;
  issuer: BothLanguages | null;
  signatory: { name: BothLanguages; title: BothLanguages } | null;
  renews: string | null;
  renewedBy: string | null;
};

const lang = { en: 'en', zh: 'zh-CN' } as const;

/** The certificate's facts as they stand on the paper, the reader's language first. */
export function Paper(facts: PaperFacts) {
  const { number, shown, holder, holderLatin, scheme, schemeVersion, scopes, signatory, renews, renewedBy } = facts;
  const { t } = useWords('certificates');
  const { language } = useLocale();
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <div className="border border-edge bg-sheet p-2.5 wide:p-6 print:border-0 print:p-0">
      <div className="grid items-center gap-4 wide:grid-cols-[1fr_13rem] print:grid-cols-[1fr_9rem]">
        <div>
          <p className="text-small text-pencil">{t('fact.holder')}</p>
          <p className="wrap-anywhere font-serif text-title font-strong">{holder || t('fact.nameErased')}</p>
          {holderLatin && (
            <p className="wrap-anywhere font-serif text-lead text-pencil">
              <span className="sr-only">{t('fact.latin')}: </span>
              {holderLatin}
            </p>
          )}
          <p className="mt-3 text-small text-pencil">{t('fact.scheme')}</p>
          <p className="font-serif text-lead">{scheme[language]}</p>
          <p className="font-serif text-pencil" lang={lang[other]}>
            {scheme[other]}
          </p>
        </div>
        <div className="mx-auto w-[13rem] max-w-full print:w-[9rem]">
          <Rosette number={number} label={t('verification.rosette')} />
        </div>
      </div>
      <div className="mt-4">
        <Facts
          facts={[
            { term: t('fact.number'), value: <span className="font-strong tabular-nums">{shown}</span> },
            { term: t('fact.issued'), value: facts.issued },
            { term: t('fact.validUntil'), value: facts.validUntil },
            { term: t('fact.version'), value: schemeVersion },
            { term: t('fact.languages'), value: scopes.languages },
            { term: t('fact.categories'), value: scopes.categories },
            { term: t('fact.markets'), value: scopes.markets },
            { term: t('fact.issuer'), value: facts.issuer ? <Both {...facts.issuer} /> : t('issuer') },
            ...(signatory ? [{ term: t('fact.signatory'), value: <Signatory {...signatory} /> }] : []),
            ...(renews ? [{ term: t('fact.renews'), value: <NumberLink number={renews} /> }] : []),
            ...(renewedBy ? [{ term: t('fact.renewedBy'), value: <NumberLink number={renewedBy} /> }] : []),
          ]}
        />
      </div>
    </div>
  );
}

function Signatory({ name, title }: { name: BothLanguages; title: BothLanguages }) {
  const { language } = useLocale();
  return (
    <>
      <Both {...name} />
      <span className="block text-small text-pencil">{title[language]}</span>
    </>
  );
}

/** A name in the reader's language, and in the other where it is another. */
function Both(name: BothLanguages) {
  const { language } = useLocale();
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <>
      {name[language]}{' '}
      {name[other] !== name[language] && (
        <span className="inline-block text-pencil" lang={lang[other]}>
          {name[other]}
        </span>
      )}
    </>
  );
}
