import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { Language } from '~/domain/language';
import { type Allowance, countAsk } from '~/domain/people/throttle.server';
import { type Bearer, readToken } from '~/domain/platforms/tokens/api-token';
import { findBearer } from '~/domain/platforms/tokens/find-bearer.server';
import { Refusal } from '~/domain/refusal';
import type { Operation } from './api/operations';
import { Problem, problemResponse } from './api/problem';
import { readInPath, readQuestion } from './api/read-question';
import { environment } from './environment';
import { log } from './log';

/** What an answer to a program is made from: for whom it asks (already admitted), what, and when. */
type Asked<Op extends Operation> = {
  bearer: Bearer;
  question: z.output<Op['question']>;
  now: number;
  language: Language;
  /** A part of the path, checked. */
  inPath(name: keyof Op['inPath'] & string): string;
};

/**
 * The only way an operation of the API is written: `bearer.read(operations.clearance, …)`. A token in the `Authorization`
 * header says for which organisation is asked; cookies count for nothing. It fails closed: whatever goes wrong, what is
 * answered is a problem with a status other than 200.
 */
export const bearer = {
  read:
    <Op extends Operation>(operation: Op, answer: (asked: Asked<Op>) => Promise<z.input<Op['answer']>>) =>
    async ({ request, context, params }: LoaderFunctionArgs): Promise<Response> => {
      const { language, now, client, requestId } = context;
      let headers: Record<string, string> = {};
      try {
        const admitted = await admitBearer(request, client, now);
        const allowance = await countAsk('api-token', admitted.tokenId);
        headers = limitHeaders(allowance);
        if (!allowance.allowed) throw new Problem('too-many-requests', undefined, retryAfter(allowance));
        if (!operation.scopes.some((scope) => admitted.scopes.includes(scope))) throw new Problem('scope-missing');
        const found = await answer({
          bearer: admitted,
          question: readQuestion<Op['question']>(new URL(request.url).searchParams, operation.question),
          now,
          language,
          inPath: (name) => readInPath(params[name], operation.inPath[name]),
        });
        return answered(request, operation.answer.parse(found), language, headers);
      } catch (error) {
        throw problemResponse(problemOf(error, requestId, headers), language, environment().origin);
      }
    },
};

/** For whom a token asks. Whoever comes with wrong ones again and again is told to wait before any is looked at. */
async function admitBearer(request: Request, client: string, now: number): Promise<Bearer> {
  const token = readToken(request.headers.get('authorization'));
  if (token === null) throw new Problem('token-missing');
  const found = token === undefined ? 'token-unknown' : await findBearer(token, now);
  if (typeof found !== 'string') return found;
  const allowance = await countAsk('api-stranger', client);
  if (!allowance.allowed) throw new Problem('too-many-requests', undefined, retryAfter(allowance));
  throw new Problem(found);
}

function problemOf(error: unknown, requestId: string, headers: Readonly<Record<string, string>>): Problem {
  if (error instanceof Problem) return new Problem(error.code, error.errors, { ...headers, ...error.headers });
  if (error instanceof Refusal && error.code === 'not-found') return new Problem('not-found', undefined, headers);
  log.error({ event: 'api-failed', requestId, err: error });
  return new Problem('failed', undefined, headers);
}

/** What is left of a token's allowance, in the IETF's words (RateLimit header fields for HTTP). */
const limitHeaders = ({ limit, window, remaining, seconds }: Allowance): Record<string, string> => ({
  'RateLimit-Policy': `"token";q=${limit};w=${window}`,
  RateLimit: `"token";r=${remaining};t=${seconds}`,
});
const retryAfter = ({ seconds }: Allowance) => ({ 'Retry-After': String(seconds) });

/** An answer, with the moments that differ each time it is given. */
type Dated = { asOf?: unknown; cacheableUntil?: unknown };

/**
 * An answer with its mark (`ETag`). What is asked again is always looked at again (`no-cache`): an answer of a minute ago
 * may let somebody go live who was suspended since. How long a platform may take that risk is said beside it, at most 30
 * seconds, in the body and, since an unchanged answer (304) has none, in `Cacheable-Until`.
 */
function answered(request: Request, body: Dated, language: Language, limits: Record<string, string>): Response {
  const { asOf, at, cacheableUntil, ...facts } = { asOf: null, at: null, cacheableUntil: null, ...body };
  // What is asked about now is asked about another moment each time.
  const lasting = { ...facts, at: at === asOf ? null : at };
  const tag = `W/"${createHash('sha256').update(JSON.stringify(lasting)).digest('base64url').slice(0, 27)}"`;
  const headers: Record<string, string> = {
    ...limits,
    ETag: tag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Authorization, Accept-Language',
    'Content-Language': language === 'zh' ? 'zh-CN' : 'en',
  };
  if (typeof cacheableUntil === 'string') headers['Cacheable-Until'] = cacheableUntil;
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((each) => each.trim());
  if (held.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(JSON.stringify(body), {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}
