import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { earlierResults, rulings, sittingMarks, sittingResults } from '#db/schema/exams';
import { listIssueQueue } from '~/domain/certificates/list-issue-queue.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findResult } from '~/domain/exams/result/find-result.server';
import { loadSealed } from '~/domain/exams/result/load-sealed.server';
import { replayResult } from '~/domain/exams/result/replay-result';
import { applyRuling } from '~/domain/exams/rulings/apply-ruling.server';
import { listRegradings } from '~/domain/exams/rulings/list-regradings.server';
import { listRulings } from '~/domain/exams/rulings/list-rulings.server';
import { previewRuling } from '~/domain/exams/rulings/preview-ruling.server';
import type { Admin } from '~/domain/people/actor';
import { FULL_CREDIT } from '~/domain/questions/mark';
import {
  CHOICES,
  DAY,
  EXAM,
  EXAM_DAY,
  HOUR,
  makeCandidate,
  makeItem,
  publishExam,
} from '../../../support/factories/exams';
import { makeVersion, placesOf, rule, sitWithout, versionOf } from '../../../support/factories/marking';
import { makeAdmin } from '../../../support/factories/people';
import { refusalOf } from '../../../support/refusal';

const LATER = EXAM_DAY + HOUR;
/** Every paper has these: the pool's only items of the section. F-x00 is a single choice, F-x01 a multiple one. */
const ITEM = 'F-x00';
const version = versionOf('foundation', 0);
const withdrawn = { version, kind: 'withdrawn', keyFrom: null } as const;
const fullCredit = { version, kind: 'full-credit', keyFrom: null } as const;

let admin: Admin;
beforeEach(async () => {
  await publishExam({ pass: { overall: 70, section: 60 } }, 3, CHOICES);
  admin = await makeAdmin({ name: '陆建平' });
});

const resultOf = async (sittingId: string) => {
  const [row] = await db.select().from(sittingResults).where(eq(sittingResults.sittingId, sittingId));
  if (!row) throw new Error('no result');
  return row;
};
const recorded = async (action: string) =>
  (await db.select().from(auditEntries)).filter((row) => row.action === action);
const replayed = async (sittingId: string) => replayResult(await loadSealed(db, sittingId)).digest;

describe('a preview', () => {
  it('lists every result that would change, before and after, and flips by person', async () => {
    const failing = await makeCandidate({ name: '陈晓' });
    const failed = await sitWithout(failing, [ITEM, 'F-x01']);
    const passed = await sitWithout(await makeCandidate(), [ITEM]);
    await sitWithout(await makeCandidate(), []);
    const preview = await previewRuling(admin, fullCredit);
    expect(preview.sittings).toBe(3);
    expect(preview.changed).toHaveLength(2);
    const [one, other] = [failed, passed].map((id) => preview.changed.find(({ sittingId }) => sittingId === id));
    expect(one).toMatchObject({
      name: '陈晓',
      flip: 'to-pass',
      before: { passed: false, points: 3 * FULL_CREDIT, total: 5 },
      after: { passed: true, points: 4 * FULL_CREDIT, total: 5 },
    });
    expect(other).toMatchObject({ flip: null, before: { passed: true }, after: { passed: true } });
  });

  it('writes nothing', async () => {
    await sitWithout(await makeCandidate(), [ITEM]);
    const before = await db.select().from(auditEntries);
    await previewRuling(admin, withdrawn);
    expect(await db.select().from(auditEntries)).toEqual(before);
    expect(await db.select().from(rulings)).toEqual([]);
  });

  it('sees more than a batch', async () => {
    for (let count = 0; count < 103; count += 1) await sitWithout(await makeCandidate(), count % 2 ? [ITEM] : []);
    const preview = await previewRuling(admin, withdrawn);
    expect(preview.sittings).toBe(103);
    await rule(admin, withdrawn);
    expect((await db.select().from(sittingResults)).every(({ revision, total }) => revision === 2 && total === 4)).toBe(
      true,
    );
  });

  it('refuses an unknown version, and a key that does not fit', async () => {
    const codes = async (wanted: Parameters<typeof previewRuling>[1]) =>
      (await refusalOf(previewRuling(admin, wanted))).code;
    expect(await codes({ ...withdrawn, version: 'nothing' })).toBe('not-found');
    expect(await codes({ version, kind: 're-keyed', keyFrom: null })).toBe('key-does-not-fit');
    expect(await codes({ version, kind: 'withdrawn', keyFrom: version })).toBe('key-does-not-fit');
    expect(await codes({ version, kind: 're-keyed', keyFrom: 'nothing' })).toBe('key-does-not-fit');
    expect(await codes({ version, kind: 're-keyed', keyFrom: versionOf('foundation', 7) })).toBe('key-does-not-fit');
    const item = makeItem('foundation', 0);
    if (item.type !== 'single') throw new Error('not single');
    const fewer = await makeVersion({ ...item, options: item.options.slice(0, 3) });
    expect(await codes({ version, kind: 're-keyed', keyFrom: fewer })).toBe('key-does-not-fit');
  });
});

describe('a ruling', () => {
  it('replaces each result, keeps the old one, and a replay gives the new digest', async () => {
    const sittingId = await sitWithout(await makeCandidate(), [ITEM, 'F-x01']);
    const before = await resultOf(sittingId);
    const rulingId = await rule(admin, fullCredit, LATER);
    const after = await resultOf(sittingId);
    expect(after).toMatchObject({ revision: 2, passed: true, correct: 4, total: 5, scoredAt: LATER });
    expect(after.digest).toBe(await replayed(sittingId));
    expect(after.digest).not.toBe(before.digest);
    expect(await db.select().from(earlierResults)).toEqual([{ ...before, rulingId }]);
  });

  it('brings the marks up to date', async () => {
    const sittingId = await sitWithout(await makeCandidate(), [ITEM]);
    const place = (await placesOf(sittingId)).get(ITEM);
    const credit = async () => (await db.select().from(sittingMarks)).find((row) => row.place === place)?.credit;
    expect(await credit()).toBe(0);
    await rule(admin, fullCredit);
    expect(await credit()).toBe(FULL_CREDIT);
    await rule(admin, withdrawn);
    expect(await credit()).toBeNull();
  });

  it('is numbered, listed and recorded, with each flip', async () => {
    const flipped = await sitWithout(await makeCandidate(), [ITEM, 'F-x01']);
    await sitWithout(await makeCandidate(), [ITEM]);
    await rule(admin, { version: versionOf('after-sales', 0), kind: 'withdrawn', keyFrom: null });
    const rulingId = await rule(admin, fullCredit, LATER);
    expect(await listRulings(admin)).toMatchObject([
      {
        id: rulingId,
        number: 2,
        itemId: ITEM,
        kind: 'full-credit',
        reason: 'Two keys were right.',
        decidedBy: '陆建平',
      },
      { number: 1, toPass: 0 },
    ]);
    expect((await listRulings(admin))[0]).toMatchObject({ regraded: 2, toPass: 1, toFail: 0, decidedAt: LATER });
    expect(await recorded('ruling-made')).toHaveLength(2);
    expect(await recorded('result-regraded')).toMatchObject([
      { subjectId: flipped, actorId: admin.personId, detail: { ruling: rulingId, passed: true } },
    ]);
  });

  it('scores by the key of another version, and takes that back', async () => {
    const sittingId = await sitWithout(await makeCandidate(), []);
    const item = makeItem('foundation', 0);
    if (item.type !== 'single') throw new Error('not single');
    const options = item.options.map((option, place) => ({ ...option, right: place === 1 }));
    const keyFrom = await makeVersion({ ...item, options });
    await rule(admin, { version, kind: 're-keyed', keyFrom });
    expect(await resultOf(sittingId)).toMatchObject({ correct: 4, total: 5 });
    await rule(admin, { version, kind: 're-keyed', keyFrom: version });
    expect(await resultOf(sittingId)).toMatchObject({ correct: 5, revision: 3 });
    expect((await resultOf(sittingId)).digest).toBe(await replayed(sittingId));
  });

  it('holds for sittings that close later', async () => {
    await rule(admin, withdrawn);
    const sittingId = await sitWithout(await makeCandidate(), [ITEM]);
    expect(await resultOf(sittingId)).toMatchObject({ revision: 1, total: 4, correct: 4 });
    expect((await resultOf(sittingId)).digest).toBe(await replayed(sittingId));
  });

  it('puts who passes now into the queue for certificates, and takes who fails now out of it', async () => {
    const gains = await makeCandidate();
    await sitWithout(gains, [ITEM, 'F-x01']);
    const loses = await makeCandidate();
    await sitWithout(loses, ['F-x01']);
    const queue = async () => (await listIssueQueue(admin, Date.now())).queue.map(({ personId }) => personId);
    expect(await queue()).toEqual([loses.personId]);
    await rule(admin, withdrawn);
    expect(await queue()).toEqual([]);
    await rule(admin, fullCredit);
    expect((await queue()).sort()).toEqual([gains.personId, loses.personId].sort());
  });

  it('tells the candidate when, why and from what to what, and nothing of the item', async () => {
    const person = await makeCandidate();
    const sittingId = await sitWithout(person, [ITEM, 'F-x01']);
    await rule(admin, withdrawn, LATER);
    await rule(admin, fullCredit, LATER + DAY);
    const told = await listRegradings(person, sittingId);
    expect(told).toEqual([
      {
        at: LATER,
        reason: 'Two keys were right.',
        before: { points: 3 * FULL_CREDIT, total: 5, passed: false },
        after: { points: 3 * FULL_CREDIT, total: 4, passed: false },
      },
      {
        at: LATER + DAY,
        reason: 'Two keys were right.',
        before: { points: 3 * FULL_CREDIT, total: 4, passed: false },
        after: { points: 4 * FULL_CREDIT, total: 5, passed: true },
      },
    ]);
    expect(await listRegradings(await makeCandidate(), sittingId)).toEqual([]);
    const { revise } = await findResult(person, sittingId, 'en');
    expect(revise.reduce((sum, { missed }) => sum + missed, 0)).toBe(1);
  });
});

describe('is refused', () => {
  const make = (seen: string, reason = 'Two keys were right.') =>
    applyRuling(admin, { ...withdrawn, reason, seen }, LATER);
  const nothingChanged = async () => {
    expect(await db.select().from(rulings)).toEqual([]);
    expect(await db.select().from(earlierResults)).toEqual([]);
    expect(await recorded('ruling-made')).toEqual([]);
  };

  it('without a reason', async () => {
    const { digest } = await previewRuling(admin, withdrawn);
    expect(await refusalOf(make(digest, '  '))).toMatchObject({ code: 'reason-missing', field: 'reason' });
    await nothingChanged();
  });

  it('when a sitting has closed since the preview', async () => {
    const { digest } = await previewRuling(admin, withdrawn);
    await sitWithout(await makeCandidate(), []);
    expect((await refusalOf(make(digest))).code).toBe('preview-outdated');
    await nothingChanged();
  });

  it('when the preview was of another ruling', async () => {
    await sitWithout(await makeCandidate(), [ITEM]);
    const { digest } = await previewRuling(admin, fullCredit);
    expect((await refusalOf(make(digest))).code).toBe('preview-outdated');
    await nothingChanged();
  });

  it('twice at once: one is made', async () => {
    const sittingId = await sitWithout(await makeCandidate(), [ITEM]);
    const { digest } = await previewRuling(admin, withdrawn);
    const ends = await Promise.allSettled(Array.from({ length: 5 }, () => make(digest)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.select().from(rulings)).toHaveLength(1);
    expect(await resultOf(sittingId)).toMatchObject({ revision: 2 });
    expect(await recorded('ruling-made')).toHaveLength(1);
  });

  it('when it would score the exam the admin is sitting', async () => {
    const candidate = await makeCandidate();
    await startSitting(candidate, EXAM, EXAM_DAY);
    const own = { ...admin, personId: candidate.personId };
    const { digest } = await previewRuling(own, fullCredit);
    const attempt = applyRuling(own, { ...fullCredit, reason: 'Mine.', seen: digest }, LATER);
    expect((await refusalOf(attempt)).code).toBe('not-for-oneself');
    expect(await db.select().from(rulings)).toEqual([]);
  });

  it('when it would change the admin’s own result', async () => {
    const candidate = await makeCandidate();
    await sitWithout(candidate, [ITEM]);
    const own = { ...admin, personId: candidate.personId };
    const { digest } = await previewRuling(own, withdrawn);
    const attempt = applyRuling(own, { ...withdrawn, reason: 'Mine.', seen: digest }, LATER);
    expect((await refusalOf(attempt)).code).toBe('not-for-oneself');
    await nothingChanged();
  });
});
