import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Language } from './domain/language';
import { everywhere } from './i18n/contexts';
import { loadWords } from './i18n/words.client';

declare global {
  interface Window {
    __remixRouteModules?: Record<string, { handle?: { words?: string[] } }>;
  }
}

/** Tells the server the browser's zone, so that pages of people who are not signed in show their own times. */
function tellZone() {
  const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve
  document.cookie = `zone=${zone}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

/**
 * Has the page's data decoded before hydration begins. RemixBrowser suspends on it with no boundary above; were a key
 * pressed meanwhile, React would hydrate at once, find nothing complete and throw (its error 345).
 */
async function decodePageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (pending) {
    await pending;
  }
}

/** A form that is sent again while its page is still on the way gives the first one up. The router rejects that one unheard. */
function passOverGivenUp() {
  window.addEventListener('unhandledrejection', (event) => {
    const { reason } = event;
    if (reason instanceof DOMException && reason.name === 'AbortError') event.preventDefault();
  });
}

async function start() {
  tellZone();
  passOverGivenUp();
  const language: Language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const ofRoutes = Object.values(window.__remixRouteModules ?? {}).flatMap(({ handle }) => handle?.words ?? []);
  const words = await loadWords(language, [...new Set([...everywhere, ...ofRoutes])]);
  await decodePageData();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={words}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void start();
