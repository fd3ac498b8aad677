import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { joinCodes, memberships } from '#db/schema/organisations';
import { DAY, makeSteward, organisationOf } from '#tests/support/factories/invitations';
import { makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { endJoinCode } from '~/domain/organisations/join-codes/end-join-code.server';
import { enterByCode } from '~/domain/organisations/join-codes/enter-by-code.server';
import { newJoinCode, readJoinCode, showJoinCode } from '~/domain/organisations/join-codes/join-code';
import { listJoinCodes } from '~/domain/organisations/join-codes/list-join-codes.server';
import { makeJoinCode } from '~/domain/organisations/join-codes/make-join-code.server';
import type { Trainer } from '~/domain/people/actor';

const NOW = Date.UTC(2026, 10, 22, 9);
let steward: Trainer;
let enterprise: string;

beforeEach(async () => {
  steward = await makeSteward();
  enterprise = organisationOf(steward);
});
const make = (mostUses = 3, days = 10) => makeJoinCode(steward, { organisationId: enterprise, mostUses, days }, NOW);
const learners = () => db.$count(memberships, eq(memberships.role, 'learner'));

it('lets people in as learners, however they write it, and says so in the log', async () => {
  const code = await make();
  const written = [
    code,
    ` ${showJoinCode(code).toLowerCase()} `,
    [...code].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  ];
  for (const each of written) expect(await enterByCode(await makePerson(), each, NOW)).toBe(enterprise);
  expect(await learners()).toBe(3);
  const [held] = await db.select().from(memberships).where(eq(memberships.role, 'learner'));
  const log = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, held?.personId ?? ''));
  expect(log).toMatchObject([{ action: 'membership-granted', detail: { how: 'enter', role: 'learner' } }]);
});

it('lets never more in than it allows, however many come at once', async () => {
  const code = await make(3);
  const crowd = await Promise.all(Array.from({ length: 12 }, () => makePerson()));
  const ends = await Promise.allSettled(crowd.map((each) => enterByCode(each, code, NOW)));
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(await learners()).toBe(3);
  expect(await db.select().from(joinCodes)).toMatchObject([{ uses: 3 }]);
  expect(await listJoinCodes(steward, enterprise, NOW)).toMatchObject([{ state: 'used-up', uses: 3, mostUses: 3 }]);
});

it('uses nothing up for a learner who is here already', async () => {
  const code = await make(1);
  const anna = await makePerson();
  await enterByCode(anna, code, NOW);
  expect(await enterByCode(anna, code, NOW + 1)).toBe(enterprise);
  expect(await db.select().from(joinCodes)).toMatchObject([{ uses: 1 }]);
  expect(await learners()).toBe(1);
});

it('counts no more once it is too old, or ended', async () => {
  const code = await make(3, 10);
  const over = async (now: number) => {
    const { code: refused, field } = await refusalOf(enterByCode(await makePerson(), code, now));
    return [refused, field];
  };
  expect(await over(NOW + 10 * DAY)).toEqual(['join-code-over', 'code']);
  expect(await enterByCode(await makePerson(), code, NOW + 10 * DAY - 1)).toBe(enterprise);
  const [made] = await listJoinCodes(steward, enterprise, NOW);
  await endJoinCode(steward, made?.id ?? '', NOW);
  expect(await over(NOW)).toEqual(['join-code-over', 'code']);
  expect((await refusalOf(endJoinCode(steward, made?.id ?? '', NOW))).code).toBe('not-found');
  expect(await learners()).toBe(1);
});

it('is nobody’s when it is made up', async () => {
  expect(await enterByCode(await makePerson(), 'ABCDEFGH', NOW)).toBe(null);
});

it('has no letters that are taken for one another', () => {
  for (let count = 0; count < 200; count++) {
    const code = newJoinCode();
    expect(code).toMatch(/^[A-HJ-KMNP-Z2-9]{8}$/);
    expect(readJoinCode(showJoinCode(code))).toBe(code);
  }
});
