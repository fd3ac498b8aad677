import { demoPassword } from '#db/seeds/logins';

export type Answer = { status: number; headers: Headers; body: string };

type Options = { method?: string; form?: Record<string, string>; headers?: Record<string, string>; body?: BodyInit };

/** A browser without a screen: keeps its cookies, says where its writes come from, follows nothing. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly address: string,
    cookies: Record<string, string> = {},
  ) {
    for (const [name, value] of Object.entries(cookies)) this.cookies.set(name, value);
  }

  /** What it would send as its `Cookie` header. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(path: string, { method = 'GET', form, headers = {}, body }: Options = {}): Promise<Answer> {
    const cookie = this.cookieHeader();
    const response = await fetch(new URL(path, this.address), {
      method,
      redirect: 'manual',
      body: form ? new URLSearchParams(form) : body,
      headers: {
        ...(cookie && { cookie }),
        ...(method !== 'GET' && method !== 'HEAD' && { origin: this.address }),
        ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  post(path: string, form: Record<string, string>): Promise<Answer> {
    return this.ask(path, { method: 'POST', form });
  }
}

/** Signs a demo person in over the form, as a browser would. */
export async function signedIn(address: string, email: string, cookies: Record<string, string> = {}): Promise<Client> {
  const client = new Client(address, cookies);
  const answer = await client.post('/sign-in', { email, password: demoPassword });
  if (answer.status !== 302) throw new Error(`${email} cannot sign in: ${answer.status}`);
  return client;
}
