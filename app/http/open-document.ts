/**
 * A document for programs of anybody: verifiers read it from other sites' pages, too. Kept by caches for a minute unless
 * said otherwise.
 */
export const openDocument = (text: string, type: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=60',
      'Access-Control-Allow-Origin': '*',
      ...headers,
    },
  });
