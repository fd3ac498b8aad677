import { expect, it } from 'vitest';
import { bindingActs, bindingTransition, bindingTransitions } from '~/domain/hosts/bindings/binding-transitions';

it('holds exactly these moves', () => {
  const states = [null, 'asked', 'in-force', 'declined', 'ended'] as const;
  const moves = states.flatMap((from) =>
    bindingActs.flatMap((act) =>
      (['host', 'manager'] as const).flatMap((side) => {
        const row = bindingTransition(act, from, side);
        return row ? [`${from}: ${side} may ${act} → ${row.to}`] : [];
      }),
    ),
  );
  expect(moves).toEqual([
    'null: manager may ask → asked',
    'asked: host may accept → in-force',
    'asked: host may decline → declined',
    'asked: manager may withdraw → ended',
    'in-force: host may end → ended',
    'in-force: manager may end → ended',
  ]);
  expect(bindingTransitions.flatMap(({ who }) => who)).toHaveLength(moves.length);
});
