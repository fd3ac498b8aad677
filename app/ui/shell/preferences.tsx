import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { RootData } from '~/root';
import { useWords } from '../primitives/words';

/*
 * Plain forms, sent by the browser itself: the page comes back whole in the other language or theme, with or without
 * JavaScript, at the same place.
 */
export function LanguageSwitch() {
  const { t } = useWords('shell');
  const language = useRouteLoaderData<RootData>('root')?.language ?? 'en';
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <PreferenceForm>
      <button
        type="submit"
        name="language"
        value={other}
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        aria-label={t('otherLanguageLabel')}
        className="min-h-[44px] cursor-pointer underline underline-offset-4"
      >
        {t('otherLanguage')}
      </button>
    </PreferenceForm>
  );
}

export function ThemeSwitch() {
  const { t } = useWords('shell');
  const theme = useRouteLoaderData<RootData>('root')?.theme ?? 'system';
  const next = { system: 'dark', dark: 'light', light: 'system' } as const;
  return (
    <PreferenceForm>
      <button
        type="submit"
        name="theme"
        value={next[theme]}
        className="min-h-[44px] cursor-pointer underline underline-offset-4"
      >
        {t(`theme.${next[theme]}`)}
      </button>
    </PreferenceForm>
  );
}

function PreferenceForm({ children }: { children: React.ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="next" value={pathname + search} />
      {children}
    </form>
  );
}
