import { renderToStaticMarkup } from 'react-dom/server';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { BadgeScreen } from '~/ui/live/badge-screen';

/** A live badge for a broadcasting program. The document is the same for every address: only its stream knows more. */
export const loader = anyone.read(({ param }) => {
  param('token');
  const [en, zh] = (['en', 'zh'] as const).map((language) => {
    const t = translate(language);
    return {
      title: t('badge:screen.title'),
      cleared: t('badge:screen.cleared'),
      dark: t('badge:screen.dark'),
      code: t('badge:screen.code'),
    };
  });
  if (!en || !zh) throw new Error('there are two languages');
  return new Response(`<!doctype html>${renderToStaticMarkup(<BadgeScreen en={en} zh={zh} />)}`, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
});
