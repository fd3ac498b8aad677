import { Link } from '@remix-run/react';
import { Section } from '../primitives/page';
import { useWords } from '../primitives/words';

/** What a live badge is, and where a host makes one. */
export function BadgeLink() {
  const { t } = useWords('badge');
  return (
    <Section title={t('title')}>
      <p className="max-w-[40rem]">
        {t('lead')} <Link to="/host/badge">{t('link')}</Link>
      </p>
    </Section>
  );
}
