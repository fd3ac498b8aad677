import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { apiTokens } from '#db/schema/platforms';
import { makeManager } from '#tests/support/factories/organisations';
import { NOW } from '#tests/support/factories/platforms';
import { refusalOf } from '#tests/support/refusal';
import type { Manager } from '~/domain/people/actor';
import { listConnections } from '~/domain/platforms/list-connections.server';
import { MOST_TOKENS, newToken, readToken } from '~/domain/platforms/tokens/api-token';
import { findBearer } from '~/domain/platforms/tokens/find-bearer.server';
import { makeToken } from '~/domain/platforms/tokens/make-token.server';
import { revokeToken } from '~/domain/platforms/tokens/revoke-token.server';
import { writeTokenUse } from '~/domain/platforms/tokens/token-use.server';

let manager: Manager;
let organisationId: string;

beforeEach(async () => {
  manager = await makeManager();
  organisationId = manager.organisationIds[0] ?? '';
});

const make = (more: { expiresAt?: number | null; organisationId?: string } = {}) =>
  makeToken(
    manager,
    { organisationId, name: 'Gate', scopes: ['clearance', 'clearance'], expiresAt: null, ...more },
    NOW,
  );
const stored = async () => db.select().from(apiTokens);
const listed = async (now = NOW) => (await listConnections(manager, now)).flatMap(({ tokens }) => tokens);

it('asks for its organisation, and only its hash is kept', async () => {
  const token = await make();
  expect(readToken(`Bearer ${token}`)).toBe(token);
  expect(await findBearer(token, NOW)).toMatchObject({ organisationId, scopes: ['clearance'] });
  const kept = JSON.stringify([await stored(), await db.select().from(auditEntries)]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(token.slice(3));
  expect(await listed()).toMatchObject([{ name: 'Gate', ending: token.slice(-4), state: 'in-use', lastUsedAt: null }]);
  expect(JSON.stringify(await listed())).not.toContain((await stored())[0]?.tokenHash);
});

it('is refused once it is revoked, over, or was never made', async () => {
  const token = await make();
  const [row] = await stored();
  await revokeToken(manager, row?.id ?? '', NOW + 1);
  expect(await findBearer(token, NOW + 1)).toBe('token-revoked');
  const short = await make({ expiresAt: NOW + 10 });
  expect(await findBearer(short, NOW + 9)).toMatchObject({ organisationId });
  expect(await findBearer(short, NOW + 10)).toBe('token-expired');
  expect(await findBearer(newToken(), NOW)).toBe('token-unknown');
  expect((await listed(NOW + 10)).map(({ state }) => state)).toEqual(['expired', 'revoked']);
});

it('is made and revoked for one’s own organisation only', async () => {
  const other = await makeManager();
  const foreign = make({ organisationId: other.organisationIds[0] ?? '' });
  expect((await refusalOf(foreign)).code).toBe('not-found');
  await make();
  const [row] = await stored();
  expect((await refusalOf(revokeToken(other, row?.id ?? '', NOW))).code).toBe('not-found');
  await revokeToken(manager, row?.id ?? '', NOW);
  expect((await refusalOf(revokeToken(manager, row?.id ?? '', NOW))).code).toBe('not-found');
  const actions = await db.select({ action: auditEntries.action }).from(auditEntries);
  expect(actions.map(({ action }) => action)).toEqual(['api-token-made', 'api-token-revoked']);
});

it('has a last day to come, and there are only so many', async () => {
  expect(await refusalOf(make({ expiresAt: NOW }))).toMatchObject({ code: 'expiry-past', field: 'expires' });
  for (let count = 0; count < MOST_TOKENS; count++) await make();
  expect((await refusalOf(make())).code).toBe('too-many-tokens');
  await revokeToken(manager, (await stored())[0]?.id ?? '', NOW);
  await make();
});

it('says when it was last used, to the hour, written afterwards and once an hour', async () => {
  const hour = 3_600_000;
  const token = await make();
  const usedAt = async () => (await stored())[0]?.lastUsedAt;
  const now = NOW - (NOW % hour) + 1_234;
  await findBearer(token, now);
  expect(await usedAt()).toBeNull();
  await writeTokenUse();
  expect(await usedAt()).toBe(now - 1_234);
  await findBearer(token, now + hour);
  await findBearer(token, now + 60_000);
  await writeTokenUse();
  expect(await usedAt()).toBeGreaterThanOrEqual(now - 1_234);
  const [row] = await db.select().from(apiTokens).where(eq(apiTokens.organisationId, organisationId));
  expect((row?.lastUsedAt ?? 1) % hour).toBe(0);
});

it.each([
  ['nothing', null, null],
  ['another scheme', 'Basic Z3I6', undefined],
  ['two of them', `Bearer ${newToken()} ${newToken()}`, undefined],
  ['something short', 'Bearer gr_x', undefined],
  ['something with a quote', `Bearer gr_${"'".repeat(43)}`, undefined],
  ['another prefix', `Bearer xx_${'a'.repeat(43)}`, undefined],
])('a header with %s is no token', (_name, header, read) => {
  expect(readToken(header)).toBe(read);
});
