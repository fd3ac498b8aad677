import { describe, expect, it } from 'vitest';
import { type AppealMover, appealStates, refuseOtherAppealMoves } from '~/domain/exams/appeals/appeal-transitions';
import { Refusal } from '~/domain/refusal';

const movers: AppealMover[] = ['appellant', 'admin'];
const people = ['appellant', 'author', 'another'] as const;
const answers = { 'with an answer': 'The key stands.', 'without one': '  ' };

/** Everything that may happen; every other combination is refused. */
const allowed = new Set([
  'open → withdrawn as appellant by the appellant with an answer',
  'open → withdrawn as appellant by the appellant without one',
  'open → upheld as admin by the another with an answer',
  'open → dismissed as admin by the another with an answer',
]);

const cases = appealStates.flatMap((from) =>
  appealStates.flatMap((to) =>
    movers.flatMap((who) =>
      people.flatMap((personId) =>
        Object.entries(answers).map(([given, answer]) => ({
          name: `${from} → ${to} as ${who} by the ${personId} ${given}`,
          run: () =>
            refuseOtherAppealMoves({ state: from, personId: 'appellant', authorId: 'author' }, to, {
              who,
              personId,
              answer,
            }),
        })),
      ),
    ),
  ),
);

describe('the life of an appeal', () => {
  it.each(cases)('$name', ({ name, run }) => {
    if (allowed.has(name)) expect(run).not.toThrow();
    else expect(run).toThrow(Refusal);
  });

  it('says which rule said no', () => {
    const open = { state: 'open', personId: 'appellant', authorId: 'author' } as const;
    const decide =
      (personId: string, answer = 'It stands.') =>
      () =>
        refuseOtherAppealMoves(open, 'upheld', { who: 'admin', personId, answer });
    expect(decide('appellant')).toThrow(expect.objectContaining({ code: 'not-for-oneself' }));
    expect(decide('author')).toThrow(expect.objectContaining({ code: 'not-by-its-author' }));
    expect(decide('another', ' ')).toThrow(expect.objectContaining({ code: 'reason-missing', field: 'answer' }));
    const closed = () =>
      refuseOtherAppealMoves({ ...open, state: 'upheld' }, 'dismissed', { who: 'admin', personId: 'x', answer: 'y' });
    expect(closed).toThrow(expect.objectContaining({ code: 'no-such-transition' }));
  });
});
