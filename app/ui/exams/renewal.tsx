import { Trans } from 'react-i18next';
import { ButtonLink } from '../primitives/button';
import { Moment } from '../primitives/moment';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

/** A certificate that can be renewed by the shorter exam: now, or from when. */
export function Renewal({ opensAt, closesAt, open }: { opensAt: number; closesAt: number; open: boolean }) {
  const { t } = useWords('exams');
  return (
    <Section title={t('exam.renewal.title')}>
      <p className="mb-2 max-w-[41rem]">
        {open ? (
          <Trans t={t} i18nKey="exam.renewal.open" components={{ 1: <Moment at={closesAt} only="date" /> }} />
        ) : (
          <Trans t={t} i18nKey="exam.renewal.later" components={{ 1: <Moment at={opensAt} only="date" /> }} />
        )}
      </p>
      {open && <ButtonLink to="/exam/update">{t('exam.renewal.button')}</ButtonLink>}
    </Section>
  );
}
