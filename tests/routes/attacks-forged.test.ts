import { describe, expect, it } from 'vitest';
import { type Client, signedIn } from '#tests/support/client';
import { formsOf } from './forms';
import { twoServers } from './two-servers';

/* Attacks known from elsewhere that use somebody else's browser, or what somebody is called. */
const { side, rows, all } = twoServers();

const as = (role: string): Promise<Client> => signedIn(side(0), `${role}@demo.greenroom.test`);

describe('a write forged by another site in an admin’s browser', () => {
  const elsewhere: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  const results = () => all('select * from sitting_results order by sitting_id');

  it('regrades nothing, though everything in it is right; nor does looking; our own page’s does', async () => {
    const admin = await as('admin');
    const [row] = all('select version from sitting_marks where sitting_id = ?', rows().hostSitting);
    const { version } = row as { version: string };
    const before = results();
    const page = `/admin/exam/rulings/new?version=${version}&kind=withdrawn`;
    const { body } = await admin.ask(page);
    const seen = /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const form = { version, kind: 'withdrawn', keyFrom: '', seen, reason: 'Two of its keys were right.' };
    for (const headers of elsewhere) {
      for (const path of ['/admin/exam/rulings/new', '/admin/exam/rulings/new.data']) {
        const forged = await admin.ask(path, { method: 'POST', form, headers });
        expect([path, headers, forged.status]).toEqual([path, headers, 403]);
      }
    }
    await admin.ask(`/admin/exam/rulings/new?${new URLSearchParams(form)}`);
    expect(results()).toEqual(before);
    expect(all('select * from rulings where version = ?', version)).toEqual([]);
    expect((await admin.post('/admin/exam/rulings/new', form)).status).toBe(302);
    expect(results()).not.toEqual(before);
  });

  it('is refused for every form an admin has', async () => {
    const admin = await as('admin');
    const recorded = () => all('select count(*) as entries from audit_entries');
    const before = recorded();
    const forms = formsOf(rows()).filter(({ as: role }) => role === 'admin');
    expect(forms.length).toBeGreaterThan(15);
    for (const { path, fields } of forms) {
      for (const headers of elsewhere) {
        const forged = await admin.ask(path, { method: 'POST', form: fields, headers });
        expect([path, forged.status]).toEqual([path, 403]);
      }
    }
    expect(recorded()).toEqual(before);
  });
});

describe('what a person is called', () => {
  const callHost = async (name: string) => {
    const host = await as('host');
    const profile = { intent: 'profile', name, language: 'en', zone: 'UTC' };
    expect((await host.post('/account', profile)).status).toBe(302);
    expect(all('select name from people where id = ?', rows().hostId)).toEqual([{ name }]);
    return host;
  };

  it('is run by no spreadsheet that opens the results', async () => {
    await callHost('=HYPERLINK("https://evil.example","Open")');
    const { status, headers, body } = await (await as('admin')).ask('/admin/exam/results.csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(body).toContain(`"'=HYPERLINK(""https://evil.example"",""Open"")"`);
    expect(body).not.toMatch(/(^|[,\n])"?[=+@]/);
  });

  it('is text on every page that says it, and never runs', async () => {
    const name = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
    const host = await callHost(name);
    const [admin, manager] = [await as('admin'), await as('manager')];
    const { hostId, hostSitting, hostCertificate } = rows();
    const pages: [Client, string][] = [
      [host, '/'],
      [host, '/account'],
      [host, '/host'],
      [host, `/exam/results/${hostSitting}`],
      [manager, '/team'],
      [admin, '/admin/people'],
      [admin, `/admin/people/${hostId}`],
      [admin, `/admin/people/${hostId}/exams`],
      [admin, '/admin/exam/results'],
      [admin, `/admin/exam/sittings/${hostSitting}`],
      [admin, '/admin/hosts'],
      [admin, `/admin/hosts/${hostId}`],
      [admin, `/admin/certificates/${hostCertificate}`],
      [admin, '/admin/audit'],
    ];
    const said: string[] = [];
    for (const [client, path] of pages) {
      const { status, body } = await client.ask(path);
      expect([path, status]).toEqual([path, 200]);
      expect(body, path).not.toContain('<script>alert');
      expect(body, path).not.toContain('<img src=x');
      if (body.includes('&lt;script&gt;alert(1)')) said.push(path);
    }
    expect(said.length).toBeGreaterThanOrEqual(6);
  });
});
