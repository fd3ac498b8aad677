import type { Shown } from '~/domain/hosts/live/find-shown.server';
import { ButtonLink } from '../primitives/button';
import { Lamp } from '../primitives/lamp';
import { Moment } from '../primitives/moment';
import { Facts, Page } from '../primitives/page';
import { useWords } from '../primitives/words';

/** Who was shown, when, and how they stand now; of an old code only that it is old. */
export function ShownPage({ shownAt, seconds, name, latin, store, light }: Shown) {
  const { t } = useWords('badge');
  const who = latin ? `${name} ${latin}` : name;
  const facts = [
    { term: t('live.host'), value: who },
    ...(store ? [{ term: t('live.store'), value: `${store.name} · ${store.platform}` }] : []),
    { term: t('live.shownAt'), value: <Moment at={shownAt} /> },
  ];
  if (light === null) {
    return (
      <Page title={t('live.oldTitle')} lead={t('live.old')}>
        <Facts facts={facts} />
      </Page>
    );
  }
  const cleared = light === 'green';
  const said = store ? (cleared ? 'cleared' : 'notCleared') : cleared ? 'clearedAlone' : 'notClearedAlone';
  return (
    <Page
      above={t('live.shown', { count: seconds })}
      title={
        <span className="flex items-center gap-2">
          <Lamp light={cleared ? 'green' : 'grey'} size={56} quiet />
          <span className="wrap-anywhere">{t(`live.${said}`, { name: who, store: store?.name ?? '' })}</span>
        </span>
      }
      lead={t('live.compare')}
    >
      <Facts facts={facts} />
      <p className="mt-4">
        <ButtonLink to="/verify" weight="secondary">
          {t('live.verify')}
        </ButtonLink>
      </p>
    </Page>
  );
}
