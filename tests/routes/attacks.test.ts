import { describe, expect, it } from 'vitest';
import { type Asked, ask } from '#tests/load/ask';
import { together } from '#tests/load/together';
import { contents } from '#tests/support/keys';
import { itemTypes } from '~/domain/questions/item';
import { blankAt, codeOf, PAGE, twoServers } from './two-servers';

/*
 * The attacks on an exam that are known from elsewhere, over HTTP, against two server processes on one database.
 * Each test fails when its defence is taken away.
 */
const { agent, side, someone, sitting, save, stored, all, change } = twoServers();

describe('start', () => {
  it('pressed 1,000 times, in two processes, gives one sitting and one paper', async () => {
    const { cookie, personId } = someone();
    const answers: Asked[] = [];
    for (let round = 0; round < 63; round++) {
      const pressed = Array.from({ length: 16 }, (_, number) => ({
        agent,
        url: `${side(number)}/exam`,
        cookie,
        form: { ready: 'on' },
      }));
      answers.push(...(await together(pressed)));
    }
    expect(answers.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(all('select id from sittings where person_id = ?', personId)).toHaveLength(1);
  });
});

describe('a key', () => {
  it('of any type of item is in no page, data request, stream, manifest or error while the exam runs', async () => {
    const seen = new Set<string>();
    // Papers are drawn by chance: after a few, only one with a type that was not on them is looked at.
    for (let count = 0; count < 60 && (count < 6 || seen.size < itemTypes.length); count++) {
      const sat = await sitting();
      const onPaper = contents.filter(({ id }) => sat.items.some(({ itemId }) => itemId === id));
      if (count >= 6 && onPaper.every(({ type }) => seen.has(type))) continue;
      for (const { type } of onPaper) seen.add(type);
      const page = `${side(0)}/exam/sittings/${sat.id}`;
      const asked = [
        page,
        `${page}.data`,
        `${page}/live`,
        `${page}/answers`,
        `${side(0)}/exam`,
        `${side(0)}/exam.data`,
      ];
      asked.push(`${side(0)}/__manifest?p=${encodeURIComponent(`/exam/sittings/${sat.id}`)}&version=x`);
      asked.push(...onPaper.slice(0, 2).map(({ id }) => `${side(0)}/admin/questions/${id}.data`));
      const told: string[] = [];
      for (const language of ['en', 'zh']) {
        for (const url of asked) {
          told.push((await ask(agent, url, { cookie: `${sat.cookie}; language=${language}` })).body);
        }
      }
      const wrong = [{ place: 0, sequence: 1, answer: { chosen: ['nothing'] } }];
      told.push((await save(sat.cookie, sat.id, wrong)).body, (await save(sat.cookie, sat.id, [{}])).body);
      told.push((await save(sat.cookie, sat.id, [{ place: 0, sequence: 1, answer: blankAt(sat, 0) }])).body);
      for (const { id, explanation } of onPaper) {
        for (const text of told) {
          expect(text.includes(explanation.en) || text.includes(explanation.zh), `the explanation of ${id}`).toBe(
            false,
          );
        }
      }
      for (const text of told) expect(text).not.toMatch(/"(right|match|tolerance|explanation|keyFrom)"/);
      expect(told[0]).toContain(`/exam/sittings/${sat.id}`);
    }
    expect([...seen].sort()).toEqual([...itemTypes].sort());
  });
});

describe('answers', () => {
  it('of a foreign, doubled or permuted place are refused one by one, and the others are kept', async () => {
    const sat = await sitting();
    const at = sat.items.findIndex(({ options }) => options.length > 2 && !options.includes('true'));
    const good = { place: 0, sequence: 5, answer: blankAt(sat, 0) };
    const foreign = { place: sat.items.length, sequence: 1, answer: { chosen: [] } };
    const other = { place: at, sequence: 1, answer: { chosen: ['zz'] } };
    const answer = await save(sat.cookie, sat.id, [good, foreign, other, { ...good, sequence: 4, flagged: true }]);
    expect(answer.status).toBe(422);
    const { outcomes } = JSON.parse(answer.body) as { outcomes: object[] };
    expect(outcomes).toMatchObject([
      { place: 0, sequence: 5 },
      { code: 'answer-not-on-paper' },
      { code: 'answer-not-on-paper' },
      { code: 'answer-stale' },
    ]);
    expect(stored(sat.id)).toMatchObject([{ place: 0, sequence: 5 }]);
  });

  it.each([
    ['no place', [{ sequence: 1, answer: { chosen: [] } }]],
    ['a place that is text', [{ place: '0', sequence: 1, answer: { chosen: [] } }]],
    ['a number below one', [{ place: 0, sequence: 0, answer: { chosen: [] } }]],
    ['two shapes at once', [{ place: 0, sequence: 1, answer: { chosen: [], number: '1' } }]],
    ['a field of its own', [{ place: 0, sequence: 1, answer: { chosen: [] }, credit: 2520 }]],
    ['nothing', []],
    ['201 of them', Array.from({ length: 201 }, () => ({ place: 0, sequence: 1, answer: { chosen: [] } }))],
  ])('malformed, with %s, are refused whole', async (_, saves) => {
    const sat = await sitting();
    const answer = await save(sat.cookie, sat.id, saves);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'unreadable']);
    expect(stored(sat.id)).toEqual([]);
  });

  it('from two tabs in turn: only the writer’s are taken, until the other takes over, which is on record', async () => {
    const sat = await sitting();
    const one = (sequence: number) => [{ place: 0, sequence, answer: blankAt(sat, 0), flagged: sequence % 2 === 0 }];
    expect((await save(sat.cookie, sat.id, one(1))).status).toBe(200);
    const stale = await save(sat.cookie, sat.id, one(2), { writer: 'the-second-tab-of-it', at: 1 });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'written-elsewhere']);
    const claim = { writer: 'the-second-tab-of-it', takeOver: true };
    const url = `${side(1)}/exam/sittings/${sat.id}/writer`;
    expect((await ask(agent, url, { cookie: sat.cookie, json: claim })).status).toBe(200);
    const late = await save(sat.cookie, sat.id, one(3));
    expect([late.status, codeOf(late)]).toEqual([409, 'written-elsewhere']);
    expect((await save(sat.cookie, sat.id, one(4), { writer: 'the-second-tab-of-it', at: 1 })).status).toBe(200);
    expect(stored(sat.id)).toMatchObject([{ sequence: 4 }]);
    const actions = all('select action from audit_entries where subject_id = ?', sat.id);
    expect(actions).toContainEqual({ action: 'sitting-taken-over' });
  });

  it('after the deadline, queued or sent again, change nothing, whatever the sender’s clock says', async () => {
    const sat = await sitting();
    const mine = [{ place: 0, sequence: 1, answer: blankAt(sat, 0) }];
    expect((await save(sat.cookie, sat.id, mine)).status).toBe(200);
    change('update sittings set deadline = ?, grace = 0 where id = ?', Date.now() - 1, sat.id);
    const before = stored(sat.id);
    for (const saves of [mine, [{ place: 1, sequence: 1, answer: blankAt(sat, 1) }]]) {
      const answer = await save(sat.cookie, sat.id, saves, { at: 1 });
      expect(answer.status).toBe(409);
      expect(['sitting-over', 'sitting-closed']).toContain(codeOf(answer));
    }
    expect(stored(sat.id)).toEqual(before);
  });
});

describe('handing in', () => {
  it('100 times at once, in two processes, gives one score', async () => {
    const sat = await sitting();
    await save(sat.cookie, sat.id, [{ place: 0, sequence: 1, answer: blankAt(sat, 0) }]);
    const form = { intent: 'hand-in', writer: PAGE };
    const presses = Array.from({ length: 100 }, (_, number) => ({
      agent,
      url: `${side(number)}/exam/sittings/${sat.id}`,
      form,
    }));
    const answers = await Promise.all(presses.map(({ url }) => ask(agent, url, { cookie: sat.cookie, form })));
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`))).toEqual(
      new Set([`302 /exam/results/${sat.id}`]),
    );
    expect(all('select 1 from sitting_results where sitting_id = ?', sat.id)).toHaveLength(1);
    const closings = "select 1 from audit_entries where subject_id = ? and action = 'sitting-closed'";
    expect(all(closings, sat.id)).toHaveLength(1);
  });
});

describe('the retake limit', () => {
  it('holds when two processes race for it: waiting time, one sitting an attempt, three attempts', async () => {
    const person = someone();
    const starts = async () =>
      together(
        Array.from({ length: 8 }, (_, at) => ({
          agent,
          url: `${side(at)}/exam`,
          cookie: person.cookie,
          form: { ready: 'on' },
        })),
      );
    const dayPasses = () =>
      change('update sittings set started_at = started_at - 90000000 where person_id = ?', person.personId);
    for (const attempt of [1, 2, 3]) {
      const answers = await starts();
      const addresses = new Set(answers.map(({ headers }) => headers.location));
      expect(addresses.size, `attempt ${attempt}`).toBe(1);
      const [address = ''] = addresses;
      const handIn = { cookie: person.cookie, form: { intent: 'hand-in', writer: PAGE } };
      expect((await ask(agent, side(0) + address, handIn)).status).toBe(302);
      const early = await starts();
      expect(new Set(early.map(({ status }) => status))).toEqual(new Set([409]));
      dayPasses();
    }
    const fourth = await starts();
    expect(new Set(fourth.map(({ status }) => status))).toEqual(new Set([409]));
    expect(all('select 1 from sittings where person_id = ?', person.personId)).toHaveLength(3);
  });
});

describe('the gate', () => {
  /** What each act is answered with in each state: its status, and the code of a refusal. */
  const states = ['nothing done', 'running', 'handed in', 'somebody else’s'] as const;
  const expected: Record<string, Record<(typeof states)[number], number>> = {
    start: { 'nothing done': 409, running: 302, 'handed in': 409, 'somebody else’s': 302 },
    save: { 'nothing done': 404, running: 200, 'handed in': 409, 'somebody else’s': 404 },
    claim: { 'nothing done': 404, running: 200, 'handed in': 409, 'somebody else’s': 404 },
    report: { 'nothing done': 404, running: 200, 'handed in': 409, 'somebody else’s': 404 },
    'hand in from another page': { 'nothing done': 404, running: 409, 'handed in': 302, 'somebody else’s': 404 },
    'see the result': { 'nothing done': 404, running: 404, 'handed in': 200, 'somebody else’s': 404 },
    'open the paper': { 'nothing done': 404, running: 200, 'handed in': 302, 'somebody else’s': 404 },
  };

  it.each(states)('is not passed by asking directly: %s', async (state) => {
    const sat = await sitting();
    await save(sat.cookie, sat.id, [{ place: 0, sequence: 1, answer: blankAt(sat, 0) }]);
    if (state === 'handed in') {
      const form = { intent: 'hand-in', writer: PAGE };
      await ask(agent, `${side(0)}/exam/sittings/${sat.id}`, { cookie: sat.cookie, form });
    }
    if (state === 'nothing done') change('delete from quiz_attempts where person_id = ?', sat.personId);
    const foreign = state === 'nothing done' || state === 'somebody else’s';
    const who = foreign ? someone() : sat;
    if (state === 'nothing done') change('delete from quiz_attempts where person_id = ?', who.personId);
    const { cookie } = who;
    const page = `${side(1)}/exam/sittings/${sat.id}`;
    const acts: Record<string, () => Promise<Asked>> = {
      start: () => ask(agent, `${side(1)}/exam`, { cookie, form: { ready: 'on' } }),
      save: () => save(cookie, sat.id, [{ place: 0, sequence: 2, answer: blankAt(sat, 0) }]),
      claim: () => ask(agent, `${page}/writer`, { cookie, json: { writer: PAGE, takeOver: false } }),
      report: () =>
        ask(agent, `${page}/events`, {
          cookie,
          json: { events: [{ kind: 'hidden', startedAt: Date.now(), lasted: 5 }] },
        }),
      'hand in from another page': () =>
        ask(agent, page, { cookie, form: { intent: 'hand-in', writer: 'another-page-of-theirs' } }),
      'see the result': () => ask(agent, `${side(1)}/exam/results/${sat.id}`, { cookie }),
      'open the paper': () => ask(agent, page, { cookie }),
    };
    const answered: Record<string, number> = {};
    for (const [act, run] of Object.entries(acts)) answered[act] = (await run()).status;
    const wanted = Object.fromEntries(Object.entries(expected).map(([act, by]) => [act, by[state]]));
    expect(answered).toEqual(wanted);
  });
});
