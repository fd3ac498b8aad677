import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { sittingEvents, sittingExtensions } from '#db/schema/exams';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findSealedBundle } from '~/domain/exams/result/find-sealed-bundle.server';
import { bundleParts, sealOf } from '~/domain/exams/result/sealed-bundle';
import { verifyBundle } from '~/domain/exams/result/verify-bundle.server';
import { sign, signingKeys } from '~/domain/keys/keyring.server';
import type { Actor, Admin } from '~/domain/people/actor';
import { EXAM, EXAM_DAY, HOUR, MINUTE, makeCandidate, publishExam } from '../../../support/factories/exams';
import { rule, sitWithout, versionOf } from '../../../support/factories/marking';
import { makeAdmin } from '../../../support/factories/people';
import { refusalOf } from '../../../support/refusal';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

let admin: Admin;
let person: Actor;
let sittingId: string;
let document: Record<string, Json>;

beforeEach(async () => {
  await publishExam(
    {
      sections: [
        { id: 'foundation', items: 7 },
        { id: 'after-sales', items: 7 },
      ],
    },
    7,
  );
  admin = await makeAdmin();
  person = await makeCandidate({ name: '陈晓', email: 'chen.xiao@example.com' });
  sittingId = await sitWithout(person, ['F-x00', 'A-x03']);
  const granted = { grantedBy: admin.personId, grantedAt: EXAM_DAY + 1 };
  await transaction(async (tx) => {
    const device = 'a test';
    const at = { startedAt: EXAM_DAY, receivedAt: EXAM_DAY + 1 };
    await tx.insert(sittingEvents).values({ sittingId, kind: 'hidden', lasted: 900, device, ...at });
    await tx.insert(sittingExtensions).values({ id: newId(), sittingId, minutes: 5, reason: 'Power cut', ...granted });
  });
  await rule(admin, { version: versionOf('foundation', 0), kind: 'full-credit', keyFrom: null });
  await rule(admin, { version: versionOf('after-sales', 3), kind: 'withdrawn', keyFrom: null }, EXAM_DAY + 3 * HOUR);
  document = asJson(await findSealedBundle(admin, sittingId));
});

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, Json>;

/** The paths of everything in a document that is not made of other things; an empty list or object counts as a leaf. */
function leaves(value: Json, at: (string | number)[] = []): (string | number)[][] {
  const inner = Array.isArray(value)
    ? [...value.entries()]
    : value && typeof value === 'object'
      ? Object.entries(value)
      : [];
  return inner.length === 0 ? [at] : inner.flatMap(([key, each]) => leaves(each, [...at, key]));
}

/** The document with one leaf replaced. */
function changed(value: Json, [key, ...rest]: (string | number)[], by: (leaf: Json) => Json): Json {
  if (key === undefined) return by(value);
  if (Array.isArray(value)) return value.map((each, at) => (at === key ? changed(each, rest, by) : each));
  if (value && typeof value === 'object') return { ...value, [key]: changed(value[key] ?? null, rest, by) };
  throw new Error('no such path');
}

const other = (leaf: Json, kind: number): Json => {
  if (kind === 1) return leaf === null ? 'null' : null;
  if (kind === 2) return [leaf];
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf === 'boolean') return !leaf;
  if (typeof leaf === 'string')
    return leaf.length === 64 ? leaf.replace(/.$/, (last) => (last === '0' ? '1' : '0')) : `${leaf}.`;
  return 'something';
};

describe('a sealed bundle', () => {
  it('is as it was sealed, and every revision comes out the same', () => {
    const { problems, revisions } = verifyBundle(document);
    expect(problems).toEqual([]);
    expect(revisions).toMatchObject([
      { revision: 1, same: true },
      { revision: 2, same: true },
      { revision: 3, same: true },
    ]);
    expect(new Set(revisions.map(({ replayed }) => replayed)).size).toBe(3);
  });

  it('holds everything the result follows from, and what happened', () => {
    expect(Object.keys(document)).toEqual(['format', 'version', ...bundleParts, 'seal', 'signature']);
    expect(document).toMatchObject({
      sitting: { id: sittingId, personId: person.personId, examId: EXAM },
      events: [{ kind: 'hidden', lasted: 900 }],
      extensions: [{ minutes: 5, reason: 'Power cut' }],
      rulings: [{ number: 1 }, { number: 2 }],
    });
    expect(document.items).toHaveLength(14);
    expect(document.answers).toHaveLength(12);
    expect((document.audit as { action: string }[]).map(({ action }) => action)).toEqual([
      'sitting-started',
      'sitting-closed',
    ]);
  });

  it('is signed by the site, over its seal and nothing else', () => {
    expect(verifyBundle(document).signedBy).toBe(signingKeys()[0]?.id);
    const { signature, ...older } = document;
    expect(verifyBundle(older)).toMatchObject({ problems: [], signedBy: null });
    const foreign = { keyId: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' };
    for (const spoilt of [
      { ...(signature as object), ...foreign },
      { ...(signature as object), ...sign('something else') },
      { ...(signature as object), ...sign(String((document.seal as { digest: string }).digest)) },
    ]) {
      const { problems, signedBy } = verifyBundle({ ...document, signature: spoilt });
      expect([problems, signedBy]).toEqual([['signature: it is not by the key it names, over this seal'], null]);
    }
  });

  it('names no name and no address', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain('陈晓');
    expect(text).not.toContain('chen.xiao');
    expect(text).toContain(person.personId);
  });

  it('with any leaf changed is refused, and what does not fit is named', () => {
    const all = leaves(document);
    expect(all.length).toBeGreaterThan(500);
    for (const [index, at] of all.entries()) {
      const { problems, revisions } = verifyBundle(changed(document, at, (leaf) => other(leaf, index % 3)));
      expect(revisions, at.join('.')).toEqual([]);
      const top = at[0] === 'seal' && at[1] === 'parts' ? String(at[2]) : String(at[0]);
      expect(
        problems.some((problem) => problem.startsWith(top) || problem.startsWith('seal')),
        `${at.join('.')}: ${problems.join('; ')}`,
      ).toBe(true);
      if (at[0] !== 'seal')
        expect(
          problems.some((problem) => problem.startsWith(top)),
          `${at.join('.')}: ${problems.join('; ')}`,
        ).toBe(true);
    }
  });

  it('with anything added, taken out or swapped is refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bundleParts),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'add'),
        (part, pick, how) => {
          const value = document[part];
          if (value === undefined) throw new Error('no part');
          if (!Array.isArray(value)) {
            const spoilt = { ...document, [part]: { ...(value as object), extra: 1 } };
            expect(verifyBundle(spoilt).problems).not.toEqual([]);
            return;
          }
          const at = value.length === 0 ? 0 : pick % value.length;
          const rest = value.filter((_, index) => index !== at);
          const one = value[at] ?? null;
          const ways = { drop: rest, double: [...value, one], swap: [...rest, one], add: [...value, {}] };
          const next = ways[how];
          if (JSON.stringify(next) === JSON.stringify(value)) return;
          expect(verifyBundle({ ...document, [part]: next }).problems).not.toEqual([]);
        },
      ),
    );
    expect(verifyBundle({ ...document, extra: 1 }).problems).not.toEqual([]);
    for (const nothing of [null, [], {}, 'text', 7]) expect(verifyBundle(nothing).problems).not.toEqual([]);
  });

  it('that was changed and sealed anew is found by its results, hashes and audit entries', () => {
    const resealed = (part: string, by: (value: Json) => Json) => {
      const { signature, ...unsigned } = document;
      const spoilt: Record<string, Json> = { ...unsigned, [part]: by(document[part] ?? null) };
      const sealed = { ...spoilt, seal: sealOf(spoilt) };
      expect(verifyBundle({ ...sealed, signature }).problems.join()).toContain('signature: it is not by the key');
      return verifyBundle(sealed).problems.join('; ');
    };
    const first = (path: (string | number)[], by: (leaf: Json) => Json) => (value: Json) => changed(value, path, by);
    expect(resealed('answers', (value) => (Array.isArray(value) ? value.slice(1) : value))).toMatch(/^results: /);
    expect(
      resealed(
        'results',
        first([2, 'passed'], (leaf) => !leaf),
      ),
    ).toMatch(/^results: revision 3/);
    expect(
      resealed(
        'results',
        first([0, 'points'], () => 0),
      ),
    ).toMatch(/^results: revision 1/);
    expect(
      resealed(
        'results',
        first([0, 'replacedBy'], () => 'none'),
      ),
    ).toMatch(/^results: revision 1/);
    expect(
      resealed(
        'policy',
        first(['content', 'pass', 'overall'], () => 1),
      ),
    ).toMatch(/^policy: /);
    expect(
      resealed(
        'items',
        first([0, 'content', 'explanation', 'en'], () => 'Other.'),
      ),
    ).toMatch(/^items: /);
    expect(resealed('items', (value) => (Array.isArray(value) ? value.slice(1) : value))).toMatch(
      /^items: .* is missing/,
    );
    expect(resealed('rulings', (value) => (Array.isArray(value) ? value.slice(0, 1) : value))).toMatch(/^results: /);
    expect(
      resealed(
        'audit',
        first([0, 'at'], () => 1),
      ),
    ).toMatch(/^audit: /);
    expect(
      resealed(
        'sitting',
        first(['id'], () => 'another'),
      ),
    ).toMatch(/^audit: /);
    expect(
      resealed(
        'answers',
        first([0, 'place'], () => 99),
      ),
    ).toMatch(/^answers: /);
  });

  it('is there for closed sittings only', async () => {
    const running = await startSitting(await makeCandidate(), EXAM, EXAM_DAY + MINUTE);
    expect((await refusalOf(findSealedBundle(admin, running.sittingId))).code).toBe('not-found');
    expect((await refusalOf(findSealedBundle(admin, 'nothing'))).code).toBe('not-found');
  });

  it('is checked by the command, without a database', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'greenroom-bundle-'));
    const run = (content: string) => {
      const file = path.join(folder, 'bundle.json');
      writeFileSync(file, content);
      const env = { ...process.env, DATA_DIR: path.join(folder, 'nothing-here'), DATABASE_URL: '' };
      const tsx = path.resolve('node_modules/tsx/dist/cli.mjs');
      const { status, stdout } = spawnSync(process.execPath, [tsx, 'app/commands/exam-replay.ts', file], {
        env,
        encoding: 'utf8',
      });
      return { status, stdout };
    };
    const sound = run(JSON.stringify(document, null, 2));
    expect(sound).toMatchObject({ status: 0, stdout: expect.stringContaining('The bundle is as it was sealed.') });
    const spoilt = run(JSON.stringify({ ...document, events: [] }));
    expect(spoilt).toMatchObject({ status: 1, stdout: expect.stringContaining('does not fit: events: changed') });
    expect(run('{').status).toBe(2);
    rmSync(folder, { recursive: true });
  });
});
