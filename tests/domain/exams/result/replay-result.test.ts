import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPaper } from '~/domain/exams/policy/draw-paper';
import { type Policy, policyContent } from '~/domain/exams/policy/policy';
import { replayResult, type Sealed } from '~/domain/exams/result/replay-result';
import { type KeptResult, replayRevisions } from '~/domain/exams/result/replay-revisions';
import { pointsOf, sectionScores } from '~/domain/exams/result/scoring';
import { canScoreBy } from '~/domain/exams/rulings/re-keying';
import { type Ruling, ruling } from '~/domain/exams/rulings/ruling';
import { hashItem, type ItemContent, itemContent, itemTypes, optionIds } from '~/domain/questions/item';
import { rightAnswer } from '~/domain/questions/mark';
import {
  answersByPlace,
  type DrawnItem,
  type ItemAnswer,
  type QuestionAnswer,
  sealedPaper,
} from '~/domain/questions/paper';
import { drawable } from '~/domain/questions/quiz/quiz';
import { makeItem, testPolicy } from '../../../support/factories/exams';

const SECTIONS = ['foundation', 'after-sales'] as const;
/** Every type three times a section, and each again with another key. */
const pool = SECTIONS.flatMap((section) =>
  Array.from({ length: 3 * itemTypes.length }, (_, number) => ({ section, content: makeItem(section, number) })),
);
const rekeyed = (content: ItemContent): ItemContent => {
  switch (content.type) {
    case 'single':
    case 'multiple':
      return {
        ...content,
        options: content.options.map((option, at, all) => ({
          ...option,
          right: all[(at + 1) % all.length]?.right ?? false,
        })),
      };
    case 'true-false':
      return { ...content, answer: !content.answer };
    case 'ordering':
      return { ...content, steps: [...content.steps].reverse() };
    case 'matching':
      return { ...content, prompts: content.prompts.map((prompt) => ({ ...prompt, match: 'a' })) };
    case 'numeric':
      return { ...content, answer: content.answer + 1 };
    default:
      return { ...content, stem: { en: 'Again', zh: '再问' } };
  }
};
const versions = new Map<string, ItemContent>(
  pool.flatMap(({ content }) => [content, rekeyed(content)].map((each) => [hashItem(each), each] as const)),
);
const otherKey = new Map(pool.map(({ content }) => [hashItem(content), hashItem(rekeyed(content))]));
const bank = pool.map(({ section, content }) =>
  drawable({ itemId: content.id, version: hashItem(content), section, content }),
);

/** An answer of the item's shape out of a number: right, wrong, partly right, blank or none. */
function answerOf(content: ItemContent, drawn: DrawnItem, dice: number): ItemAnswer | undefined {
  if (dice % 7 === 0) return undefined;
  if (content.type !== 'case') return questionAnswer(rightAnswer(content), optionIds(content), dice);
  const each = content.questions.map((question): [string, QuestionAnswer] => [
    question.id,
    questionAnswer(rightAnswer(question), drawn.questions?.[question.id] ?? [], dice >> 2),
  ]);
  return { questions: Object.fromEntries(each) };
}

function questionAnswer(right: QuestionAnswer, offered: readonly string[], dice: number): QuestionAnswer {
  if (dice % 3 === 0) return right;
  if ('chosen' in right) return { chosen: offered.filter((_, bit) => (dice >> bit) & 1) };
  if ('order' in right) return { order: dice % 2 ? [...offered] : [] };
  if ('matches' in right) {
    return {
      matches: Object.fromEntries(
        Object.keys(right.matches).map((prompt, at) => [prompt, offered[(dice + at) % offered.length] ?? 'a']),
      ),
    };
  }
  return { number: ['', ' 1,000 ', '１００２', '-3.5', 'many'][dice % 5] ?? '' };
}

const section = fc.record({
  items: fc.integer({ min: 2, max: 8 }),
  mixed: fc.constantFrom('none', 'single', 'easy', 'case'),
});
const somePolicy = fc
  .record({
    sections: fc.tuple(section, section),
    overall: fc.integer({ min: 0, max: 100 }),
    part: fc.integer({ min: 0, max: 100 }),
    grace: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  })
  .map(({ sections, overall, part, grace }): Policy => {
    const mixes = {
      none: undefined,
      single: [{ items: 1, type: 'single' as const }],
      easy: [{ items: 2, difficulty: 'easy' as const }],
      case: [{ items: 1, type: 'case' as const }],
    };
    return {
      ...testPolicy,
      ...(grace === undefined ? {} : { graceSeconds: grace }),
      pass: { overall, section: part },
      sections: sections.map(({ items, mixed }, at) => ({
        id: SECTIONS[at] ?? 'foundation',
        items,
        ...(mixes[mixed] && { mix: mixes[mixed] }),
      })),
    };
  });

/** A whole sitting: policy, paper drawn from a part of the bank, answers, and up to four rulings one after another. */
const someSitting = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 8 }),
    policy: somePolicy,
    dice: fc.array(fc.nat(1_000_000), { minLength: 16, maxLength: 16 }),
    rulings: fc.array(
      fc.record({ place: fc.nat(15), kind: fc.constantFrom('withdrawn', 'full-credit', 're-keyed', 'back') }),
      { maxLength: 4 },
    ),
  })
  .map(({ seed, policy, dice, rulings }): Sealed => {
    const paper = drawPaper(seed, policy.sections, bank, new Map());
    const given = paper.items.flatMap((drawn, place) => {
      const content = versions.get(drawn.version);
      const answer = content && answerOf(content, drawn, dice[place] ?? 0);
      return answer ? [[String(place), answer] as const] : [];
    });
    const made = rulings.map(({ place, kind }, at): Ruling => {
      const version = paper.items[place % paper.items.length]?.version ?? '';
      const id = `ruling-${at}`;
      if (kind === 're-keyed') return { id, version, kind, keyFrom: otherKey.get(version) ?? null };
      if (kind === 'back') return { id, version, kind: 're-keyed', keyFrom: version };
      return { id, version, kind: kind === 'withdrawn' ? 'withdrawn' : 'full-credit', keyFrom: null };
    });
    const wanted = [...paper.items.map(({ version }) => version), ...made.flatMap(({ keyFrom }) => keyFrom ?? [])];
    const contents = new Map(
      wanted.flatMap((version) => (versions.has(version) ? [[version, versions.get(version) as ItemContent]] : [])),
    );
    return { paper, policy, answers: Object.fromEntries(given), rulings: made, contents };
  });

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The same sitting as a database gives it back: through text, and checked by the schemas of the columns. */
const stored = ({ paper, policy, answers, rulings, contents }: Sealed): Sealed => ({
  paper: sealedPaper.parse(again(paper)),
  policy: policyContent.parse(again(policy)),
  answers: answersByPlace.parse(again(answers)),
  rulings: rulings.map((each) => ruling.parse(again(each))),
  contents: new Map([...contents].map(([version, content]) => [version, itemContent.parse(again(content))])),
});

/** The results a sitting had as its rulings came one after another. */
const history = (sealed: Sealed, scorer: string): KeptResult[] =>
  Array.from({ length: sealed.rulings.length + 1 }, (_, made) => {
    const { score, digest } = replayResult({ ...sealed, rulings: sealed.rulings.slice(0, made) }, scorer);
    const { passed, correct, total, sections } = score;
    const kept = { passed, correct, total, points: pointsOf(score), sections: sectionScores.parse(again(sections)) };
    return { ...kept, revision: made + 1, scorerVersion: scorer, digest, replacedBy: sealed.rulings[made]?.id ?? null };
  });

describe('a replay', () => {
  it('of 10,000 random sittings gives the result, at every revision, by every scorer', () => {
    let [passed, part, revisions] = [0, 0, 0];
    fc.assert(
      fc.property(someSitting, fc.constantFrom('1', '2'), (sealed, scorer) => {
        const kept = history(sealed, scorer);
        for (const { same, revision } of replayRevisions(stored(sealed), kept))
          expect(same, `revision ${revision}`).toBe(true);
        revisions += kept.length;
        const last = kept.at(-1);
        if (last?.passed) passed += 1;
        if (last && last.points > last.correct * 2520) part += 1;
      }),
      { numRuns: 10_000 },
    );
    // That both ends and part credit occurred, so that the sameness means something.
    expect(passed).toBeGreaterThan(500);
    expect(10_000 - passed).toBeGreaterThan(500);
    expect(part).toBeGreaterThan(500);
    expect(revisions).toBeGreaterThan(20_000);
  }, 180_000);

  it('finds another score, another digest, and a ruling out of turn', () => {
    fc.assert(
      fc.property(someSitting, (sealed) => {
        const [first, ...later] = history(sealed, '2');
        if (!first) throw new Error('no result');
        const same = (kept: KeptResult) => replayRevisions(stored(sealed), [kept])[0]?.same;
        expect(same({ ...first, points: first.points + 1 })).toBe(false);
        expect(same({ ...first, passed: !first.passed })).toBe(false);
        expect(same({ ...first, digest: '0'.repeat(64) })).toBe(false);
        const [second] = later;
        if (second) expect(same({ ...second, digest: first.digest })).toBe(false);
        if (second) expect(same({ ...first, replacedBy: second.replacedBy })).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('uses rekeyed versions that a ruling may take', () => {
    for (const [version, other] of otherKey) {
      const [one, two] = [versions.get(version), versions.get(other)];
      expect(one && two && canScoreBy(one, two)).toBe(true);
    }
  });
});
