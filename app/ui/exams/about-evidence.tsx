import { useWords } from '../primitives/words';

/** What a candidate is told before the start: what the exam's page notices, and who judges it. */
export function AboutEvidence() {
  const { t } = useWords('integrity');
  return (
    <section className="mt-7 first:mt-0">
      <h2 className="mb-2 text-title">{t('about.title')}</h2>
      <div className="max-w-[41rem]">
        <p>{t('about.lead')}</p>
        <ul className="mt-1 list-disc ps-2.5">
          <li>{t('about.hidden')}</li>
          <li className="mt-0.5">{t('about.focus')}</li>
          <li className="mt-0.5">{t('about.network')}</li>
          <li className="mt-0.5">{t('about.pasted')}</li>
          <li className="mt-0.5">{t('about.second')}</li>
        </ul>
        <p className="mt-1">{t('about.people')}</p>
      </div>
    </section>
  );
}
