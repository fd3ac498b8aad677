import type { HeadersFunction } from '@remix-run/node';

/** The headers of a page about one person that anybody may open: a name belongs into no search engine and no cache. */
export const privatePage: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' });
