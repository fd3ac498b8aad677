import { Client, signedIn } from './client';

/** A manager's organisation, from the page where its tokens are made. */
function organisationOn(page: string): string {
  const [, id] = /name="organisationId" value="([^"]+)"/.exec(page) ?? [];
  if (!id) throw new Error('there is no organisation on the page');
  return id;
}

/** What a page shows this once. */
function secretOn(page: string): string {
  const [, secret] = /data-secret[^>]*>([^<]+)</.exec(page) ?? [];
  if (!secret) throw new Error('there is no secret on the page');
  return secret.trim();
}

/** A manager at the page of tokens and endpoints, over the forms, as a browser without scripts. */
export async function connectionsOf(address: string, email: string) {
  const client = await signedIn(address, email);
  const organisationId = organisationOn((await client.ask('/connections')).body);
  return {
    client,
    organisationId,
    /** A new token with these rights. */
    async token(...scopes: string[]): Promise<string> {
      const form = new URLSearchParams({ intent: 'make', organisationId, name: 'A test' });
      for (const scope of scopes) form.append('scopes', scope);
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return secretOn((await client.ask('/connections', { method: 'POST', body: form.toString(), headers })).body);
    },
    /** A new endpoint's secret and the address of its page. */
    async endpoint(url: string): Promise<{ secret: string; page: string }> {
      const { body } = await client.post('/connections', { intent: 'add', organisationId, url });
      const [page = ''] = body.match(/\/connections\/[a-z0-9]{26}/) ?? [];
      return { secret: secretOn(body), page };
    },
  };
}

export type Told = { status: number; headers: Headers; body: Record<string, unknown> };

/** Asks the API as a program does. */
export async function askApi(
  address: string,
  path: string,
  token: string | null,
  headers: Record<string, string> = {},
): Promise<Told> {
  const answer = await new Client(address).ask(`/api/v1${path}`, {
    headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
  });
  return { ...answer, body: answer.body === '' ? {} : (JSON.parse(answer.body) as Record<string, unknown>) };
}
