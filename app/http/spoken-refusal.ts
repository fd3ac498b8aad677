import type { Language } from '~/domain/language';
import { Refusal, refusalStatus } from '~/domain/refusal';
import { translate } from '~/i18n/words.server';

/** A file, or in its place the sentence that refuses it: an address without a page has nothing else to say it with. */
export async function fileOrRefusal(language: Language, file: () => Promise<Response>): Promise<Response> {
  try {
    return await file();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const speak = translate(language) as unknown as (key: string, facts: Refusal['facts']) => string;
    const sentence = speak(`refusals:${error.code}`, error.facts);
    return new Response(`${sentence}\n`, {
      status: refusalStatus[error.code],
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex',
      },
    });
  }
}
