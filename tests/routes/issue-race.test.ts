import path from 'node:path';
import { expect, it } from 'vitest';
import type { Asked } from '#tests/load/ask';
import { addPassed, issueForm, type Passed } from '#tests/load/passed';
import { together } from '#tests/load/together';
import { twoServers } from './two-servers';

const servers = twoServers();

/** The issuing form with these ticked, eight times at once, of two processes and two admins in turn. */
const eightTimes = (passed: readonly Passed[], cookies: readonly string[]): Promise<Asked[]> =>
  together(
    Array.from({ length: 8 }, (_, number) => ({
      agent: servers.agent,
      url: `${servers.side(number)}/admin/certificates/issue`,
      cookie: cookies[Math.floor(number / 2) % 2] ?? '',
      form: issueForm(passed),
    })),
  );

it('asked for eight times at once, one by one and in one form: one certificate each, recorded once', async () => {
  const { passed, adminCookies } = await addPassed(path.join(servers.dataDir(), 'greenroom.sqlite'), 36);
  for (const each of passed.slice(0, 6)) {
    const answers = await eightTimes([each], adminCookies);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, ...Array(7).fill(409)]);
  }
  const answers = await eightTimes(passed.slice(6), adminCookies);
  expect(answers.filter(({ status }) => status === 302).map(({ headers }) => headers.location)).toEqual([
    '/admin/certificates?issued=30',
  ]);
  const ids = passed.map(({ sittingId }) => `'${sittingId}'`).join(', ');
  const held = servers.all(`select number from certificates where sitting_id in (${ids})`);
  expect(held).toHaveLength(36);
  const recorded = servers.all(
    `select subject_id from audit_entries where action = 'certificate-issued'
       and subject_id in (select number from certificates where sitting_id in (${ids}))`,
  );
  expect(recorded).toHaveLength(36);
});

it('a name that changed after the preview is not issued', async () => {
  const { passed, adminCookies } = await addPassed(path.join(servers.dataDir(), 'greenroom.sqlite'), 1);
  const forged = passed.map(({ sittingId }) => ({ sittingId, seen: `${sittingId}.0000000000000000` }));
  const answers = await eightTimes(forged, adminCookies);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([409]));
  expect(answers.every(({ body }) => body.includes('name-changed'))).toBe(true);
});
