import type { Language } from '~/domain/language';
import { translate } from '~/i18n/words.server';

/** Every way in which the API says no, with its status. The codes are stable: programs go by them. */
export const problemStatus = {
  'token-missing': 401,
  'token-unknown': 401,
  'token-revoked': 401,
  'token-expired': 401,
  'scope-missing': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'parameters-wrong': 422,
  'too-many-requests': 429,
  failed: 500,
} as const;
export type ProblemCode = keyof typeof problemStatus;
export const problemCodes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/** Why a parameter cannot be used. */
export const parameterProblems = [
  'missing',
  'unusable',
  'unknown',
  'repeated',
  'in-the-past',
  'one-of-host-and-certificate',
] as const;
export type ParameterProblem = { parameter: string; code: (typeof parameterProblems)[number] };

/** The API says no. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly errors?: readonly ParameterProblem[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** A problem as it is answered (RFC 9457). */
export function problemResponse({ code, errors, headers }: Problem, language: Language, origin: string): Response {
  const t = translate(language);
  const status = problemStatus[code];
  const body = {
    type: `${origin}/developers#${code}`,
    title: t(`developers:problem.${code}`),
    status,
    code,
    ...(errors && {
      errors: errors.map(({ parameter, code: why }) => ({
        parameter,
        code: why,
        title: t(`developers:parameter.${why}`),
      })),
    }),
  };
  const challenge = code.startsWith('token-') ? (code === 'token-missing' ? '' : ', error="invalid_token"') : null;
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language === 'zh' ? 'zh-CN' : 'en',
      'Cache-Control': 'no-store',
      Vary: 'Authorization, Accept-Language',
      ...(challenge !== null && { 'WWW-Authenticate': `Bearer realm="greenroom"${challenge}` }),
      ...headers,
    },
  });
}
