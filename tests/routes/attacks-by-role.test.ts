import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ask } from '#tests/load/ask';
import { signedIn } from '#tests/support/client';
import { twoServers } from './two-servers';

/* Attacks known from elsewhere by people who are let in, but not there; and on what everybody may ask. */
const { agent, side, rows, all, change } = twoServers();

describe('a lecturer, a manager, a reviewer', () => {
  it.each(['lecturer', 'manager', 'reviewer'])('as %s: no way to a score, a deadline or an exception', async (role) => {
    const client = await signedIn(side(0), `${role}@demo.greenroom.test`);
    const before = all('select * from sitting_results order by sitting_id');
    const reason = 'Because I say so.';
    const tries: [string, Record<string, string>][] = [
      [`/admin/exam/sittings/${rows().hostSitting}`, { minutes: '10', reason }],
      [`/admin/people/${rows().studentId}/exams`, { intent: 'grant', extraPercent: '50', reason }],
      [`/admin/people/${rows().studentId}/exams`, { intent: 'practice', evidence: reason }],
      [
        '/admin/exam/windows',
        { intent: 'open', title: 'x', opensAt: '2031-01-01T08:00', closesAt: '2031-01-01T09:00' },
      ],
      [`/admin/exam/rulings/new`, { kind: 'full-credit', reason }],
      [`/admin/exam/appeals/${rows().openAppeal}`, { decision: 'upheld', answer: reason }],
    ];
    for (const [address, form] of tries) {
      expect([address, (await client.post(address, form)).status]).toEqual([address, 403]);
      expect((await client.ask(`${address}.data`)).status).toBe(403);
    }
    expect(all('select * from sitting_results order by sitting_id')).toEqual(before);
  });
});

describe('an organisation’s id', () => {
  it('swapped for another’s in query and body leads nowhere', async () => {
    const manager = await signedIn(side(0), 'manager@demo.greenroom.test');
    change(
      "insert into organisations (id, kind, name_en, name_zh, city, created_at) values ('other-firm', 'enterprise', 'Other', '别家', 'Yiwu', 1)",
    );
    change(
      "insert into stores (id, organisation_id, name, platform, created_at) values ('other-store', 'other-firm', 'Secret store', 'Alibaba.com', 1)",
    );
    const counts = () => all('select (select count(*) from store_bindings) b, (select count(*) from stores) s');
    const before = counts();
    const fields = { intent: 'ask', storeId: 'other-store', personId: rows().hostId };
    expect((await manager.post('/team', fields)).status).toBeGreaterThanOrEqual(400);
    expect((await manager.post('/team', { ...fields, organisationId: 'other-firm' })).status).toBeGreaterThanOrEqual(
      400,
    );
    for (const address of [
      '/team',
      '/team?organisation=other-firm',
      '/team?of=other-firm',
      '/team.data?of=other-firm',
    ]) {
      expect((await manager.ask(address)).body).not.toContain('Secret store');
    }
    expect(counts()).toEqual(before);
  });
});

describe('a certificate’s number', () => {
  it('is never tied to the Host a request names: code and links lead to the published origin', async () => {
    const url = new URL(`/verify/${rows().hostCertificate}`, side(0));
    const body = await new Promise<string>((resolve, reject) => {
      get(url, { headers: { host: 'certificates.evil.example' } }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += String(chunk)));
        answer.on('end', () => resolve(text));
      }).on('error', reject);
    });
    expect(body).not.toContain('evil.example');
  });

  it('guessed 1,000 times is nothing, and nothing tells one guess from another', async () => {
    const guess = () =>
      Array.from({ length: 26 }, () => 'abcdefghijklmnopqrstuvwxyz234567'[Math.floor(Math.random() * 32)]).join('');
    const shapes = new Set<string>();
    for (let count = 0; count < 1000; count += 20) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => guess()).map(async (number) => {
          const { status, body } = await ask(agent, `${side(0)}/verify/${number}.data`);
          return `${status} ${body.replaceAll(number, '')}`;
        }),
      );
      for (const answer of answers) shapes.add(answer);
    }
    // Unknown, all in the same words, until whoever asks so fast is told to wait, in the same words again.
    expect([...shapes].map((shape) => shape.slice(0, 3))).toEqual(['404', '429']);
  });
});
