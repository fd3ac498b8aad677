import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { claimWriter } from '~/domain/exams/sitting/claim-writer.server';
import { findHeldAnswers } from '~/domain/exams/sitting/find-held-answers.server';
import { findSitting } from '~/domain/exams/sitting/find-sitting.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor } from '~/domain/people/actor';
import type { ItemAnswer } from '~/domain/questions/paper';
import { Refusal } from '~/domain/refusal';
import { AnswerQueue } from '~/ui/exams/answer-queue';
import type { Posted, Save } from '~/ui/exams/post-answers';
import { UnsentAnswers } from '~/ui/exams/unsent-answers';
import { EXAM, EXAM_DAY, MINUTE, makeCandidate, publishExam } from '../../support/factories/exams';
import { drawer } from './queue-bench';

const PLACES = 5;
const settle = () => new Promise((resolve) => setTimeout(resolve));
const numberOf = (answer: ItemAnswer): number => ('number' in answer ? Number(answer.number) : 0);

/** Two browsers of one candidate on one sitting of the real server. Every change is a number above all before it. */
class Desk {
  private made = 0;
  /** Every number the server ever held, by place. */
  readonly everHeld: Set<number>[] = Array.from({ length: PLACES }, () => new Set());
  readonly pages = [this.page('aaaa'), this.page('bbbb')];
  private now = EXAM_DAY + MINUTE;

  constructor(
    private readonly person: Actor,
    private readonly sittingId: string,
  ) {}

  private page(letters: string) {
    const device = drawer();
    return {
      letters,
      device,
      leases: 0,
      queue: null as AnswerQueue | null,
      posts: [] as Post[],
      given: new Map<number, number>(),
    };
  }

  /** What the server has just taken: never an older change in place of a newer one. */
  private async checkHeld(before: number[]) {
    const after = await this.held();
    after.forEach((value, place) => {
      expect(value, `place ${place}`).toBeGreaterThanOrEqual(before[place] ?? 0);
      if (value) this.everHeld[place]?.add(value);
    });
  }

  async held(): Promise<number[]> {
    const values = Array.from({ length: PLACES }, () => 0);
    for (const { place, answer } of await findHeldAnswers(this.person, this.sittingId))
      values[place] = numberOf(answer);
    return values;
  }

  async load(at: number): Promise<void> {
    const page = this.pages[at];
    if (!page) return;
    // What was under way may still arrive, but the page that sent it hears no more.
    for (const post of page.posts) post.answer = () => undefined;
    const { places, savedAt, deadline } = await findSitting(this.person, this.sittingId, 'en');
    const unsent = new UnsentAnswers(this.sittingId, page.device);
    page.queue = new AnswerQueue(
      places,
      { savedAt, deadline, offset: 0 },
      {
        post: (saves, writer) => new Promise((answer) => page.posts.push({ saves, writer, answer })),
        unsent,
        now: () => this.now,
        wait: () => () => undefined,
        random: () => 0.5,
        lost: () => undefined,
      },
    );
    const left = await unsent.left(new Set());
    await this.claim(at, `${page.letters}-${page.leases}-of-the-test`, false, left);
  }

  private async claim(at: number, writer: string, takeOver: boolean, left: Awaited<ReturnType<UnsentAnswers['left']>>) {
    const { queue } = this.pages[at] ?? {};
    const { holder, answers } = await claimWriter(
      this.person,
      this.sittingId,
      { writer, takeOver, device: '' },
      ++this.now,
    );
    if (holder) queue?.close(answers, left);
    else queue?.open(writer, answers, left);
  }

  async takeOver(at: number): Promise<void> {
    const page = this.pages[at];
    if (!page) return;
    page.leases += 1;
    await this.claim(at, `${page.letters}-${page.leases}-of-the-test`, true, []);
  }

  change(at: number, place: number): void {
    const page = this.pages[at];
    if (page?.queue?.snapshot().role !== 'writer') return;
    page.queue.change(place, { answer: { number: String(++this.made) } });
    page.given.set(place, this.made);
  }

  /** A request arrives (or does not), and its answer does (or does not). The first or the last that is under way. */
  async deliver(at: number, arrives: boolean, answered: boolean, last: boolean): Promise<void> {
    const posts = this.pages[at]?.posts ?? [];
    const post = last ? posts.pop() : posts.shift();
    if (!post) return;
    const before = await this.held();
    const posted = arrives ? await this.save(post) : undefined;
    await this.checkHeld(before);
    post.answer(posted && answered ? posted : { kind: 'failed', offline: true });
    await settle();
    void this.pages[at]?.queue?.flush();
  }

  private async save({ saves, writer }: Post): Promise<Posted> {
    try {
      const { deadline, outcomes } = await saveAnswers(this.person, this.sittingId, writer, saves, ++this.now);
      return { kind: 'settled', now: this.now, deadline, outcomes };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'written-elsewhere') return { kind: 'written-elsewhere' };
      throw error;
    }
  }

  /** The newest change a page made to each place was held, waits, or is in sight as not saved. */
  checkNothingSilent(): void {
    for (const { queue, given } of this.pages) {
      const shown = queue?.snapshot();
      for (const [place, value] of given) {
        const seen = [shown?.given[place]?.answer, shown?.unsaved.get(place)?.answer];
        const inSight = seen.some((answer) => answer && numberOf(answer) === value);
        expect(inSight || this.everHeld[place]?.has(value), `place ${place}: ${value}`).toBe(true);
      }
    }
  }
}

type Post = { saves: Save[]; writer: string; answer: (posted: Posted) => void };

const at = fc.nat(1);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('change' as const), at, place: fc.nat(1) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('deliver' as const),
      at,
      arrives: fc.boolean(),
      answered: fc.boolean(),
      last: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('take over' as const), at }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reload' as const), at }) },
);

beforeEach(() => publishExam({}, 9, ['numeric']));

it('two pages in any order lose no acknowledged answer, never let an older one win, and drop nothing silently', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), async (steps) => {
      const person = await makeCandidate();
      const { sittingId } = await startSitting(person, EXAM, EXAM_DAY);
      const desk = new Desk(person, sittingId);
      await desk.load(0);
      await desk.load(1);
      for (const each of steps) {
        if (each.act === 'change') desk.change(each.at, each.place);
        else if (each.act === 'take over') await desk.takeOver(each.at);
        else if (each.act === 'reload') await desk.load(each.at);
        else await desk.deliver(each.at, each.arrives, each.answered, each.last);
        desk.checkNothingSilent();
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
