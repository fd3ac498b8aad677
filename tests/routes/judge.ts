import type { Answer } from '#tests/support/client';
import type { ManifestRoute } from '#tests/support/manifest';
import { type access, admits, type Guard, type Role } from '~/routes/access';

/** What should come of a request. `found` covers every answer of a route that has let somebody in. */
export type Expected = 'found' | 'not-found' | 'sign-in' | 'forbidden' | 'no-action';

/** What should come of asking a route behind a guard as a role, where the row may be somebody else's. */
export function expectedOf(guard: Guard | null, role: Role, owners: readonly Role[] | undefined): Expected {
  if (guard === null) return 'no-action';
  if (guard === 'token') return 'sign-in';
  if (!admits(guard, role)) return role === 'anonymous' ? 'sign-in' : 'forbidden';
  return owners && !owners.includes(role) ? 'not-found' : 'found';
}

const leadsToSignIn = ({ status, headers, body }: Answer): boolean => {
  if (status === 202 || body.includes('SingleFetchRedirect')) return body.includes('/sign-in');
  return status >= 300 && status < 400 && (headers.get('location') ?? '').startsWith('/sign-in');
};

/**
 * Says what is wrong with an answer, or null. `secrets` are what nobody may read who was not let in. A form
 * that is sent empty may be refused before its row is looked for.
 */
export function judge(
  expected: Expected,
  answer: Answer,
  secrets: readonly string[],
  sent: 'something' | 'nothing' = 'nothing',
): string | null {
  const { status, body } = answer;
  if (status >= 500) return `answered ${status}`;
  if (expected === 'found') {
    if (leadsToSignIn(answer)) return 'sent somebody to sign in who may ask';
    return status === 401 || status === 403 ? `refused somebody who may ask (${status})` : null;
  }
  const leak = secrets.find((secret) => body.includes(secret));
  if (leak) return `told ${JSON.stringify(leak.slice(0, 60))} (${status})`;
  // A method that no form sends may be refused before anybody is asked who they are.
  if (status === 405) return null;
  if (expected === 'sign-in')
    return status === 401 || leadsToSignIn(answer) ? null : `did not send a stranger to sign in (${status})`;
  const wanted = {
    forbidden: [403],
    'not-found': sent === 'something' ? [404, 400, 415] : [404],
    'no-action': [405, 404],
  }[expected];
  return wanted.includes(status) ? null : `answered ${status}, not ${wanted[0]}`;
}

/** What the table and the build disagree on. */
export function compareWithTable(routes: readonly Omit<ManifestRoute, 'imports'>[], table: typeof access): string[] {
  const known = new Set(routes.map(({ id }) => id));
  return [
    ...routes.filter(({ id }) => !table[id]).map(({ id }) => `${id} is not in the access table`),
    ...Object.keys(table)
      .filter((id) => !known.has(id))
      .map((id) => `${id} is in the table and not in the build`),
    ...routes.filter(({ hasLoader }) => !hasLoader).map(({ id }) => `${id} has no loader, so nothing guards it`),
    ...routes
      .filter(({ id, hasAction }) => table[id] && hasAction !== (table[id].write !== null))
      .map(
        ({ id, hasAction }) => `${id}: the table is wrong about its action (it ${hasAction ? 'has one' : 'has none'})`,
      ),
  ];
}
