import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkComponent } from '~/domain/courses/check-components';
import type { ComponentElement } from '~/domain/courses/lesson-tree';

type Scene = { id: string; to: string[]; ending?: 'good' | 'fair' | 'poor' };

const scenario = (scenes: Scene[]): ComponentElement<'Scenario'> => ({
  type: 'Scenario',
  props: { title: 'T' },
  children: scenes.map(({ id, to, ending }) => ({
    type: 'Scene' as const,
    props: { id, text: 'text', ...(ending && { ending }) },
    children: to.map((target) => ({ type: 'Option' as const, props: { to: target }, children: ['go'] })),
  })),
});
const problemsOf = (scenes: Scene[]) => checkComponent(scenario(scenes), undefined);

describe('a scenario', () => {
  const good = { id: 'good', to: [], ending: 'good' as const };

  it('starts at its first scene and ends in every direction', () => {
    expect(problemsOf([{ id: 'start', to: ['good', 'back'] }, { id: 'back', to: ['start'] }, good])).toEqual([]);
  });

  it.each<[string, Scene[], string]>([
    ['leads nowhere', [{ id: 'start', to: ['gone', 'good'] }, good], 'scene start leads to gone, which does not exist'],
    [
      'has a scene nobody reaches',
      [{ id: 'start', to: ['good'] }, good, { ...good, id: 'far' }],
      'scene far is never reached',
    ],
    [
      'goes round for ever',
      [{ id: 'start', to: ['loop', 'good'] }, { id: 'loop', to: ['loop'] }, good],
      'no way leads from scene loop to an ending',
    ],
    [
      'stops without an ending',
      [
        { id: 'start', to: ['end'] },
        { id: 'end', to: [] },
      ],
      'scene end has no options, so it needs an ending',
    ],
    [
      'ends and goes on',
      [{ id: 'start', to: ['good'], ending: 'fair' }, good],
      'scene start has options, so it cannot be an ending',
    ],
    ['repeats an id', [{ id: 'start', to: ['good'] }, good, good], '<Scenario> has two scenes with the same id'],
  ])('is refused when it %s', (_name, scenes, problem) => {
    expect(problemsOf(scenes)).toContain(problem);
  });

  it('is accepted only if every walk from the start can reach an ending', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const anyScenes = fc.tuple(...ids.map((id) => fc.uniqueArray(fc.constantFrom(...ids)).map((to) => ({ id, to }))));
    fc.assert(
      fc.property(anyScenes, (drawn) => {
        const scenes: Scene[] = drawn.map((scene) => (scene.to.length > 0 ? scene : { ...scene, ending: 'good' }));
        const next = (id: string) => scenes.find((scene) => scene.id === id)?.to ?? [];
        const reach = (id: string, seen = new Set<string>()): Set<string> => {
          if (!seen.has(id)) {
            seen.add(id);
            for (const target of next(id)) reach(target, seen);
          }
          return seen;
        };
        const sound = ids.every(
          (id) => reach('a').has(id) && [...reach(id)].some((target) => next(target).length === 0),
        );
        expect(problemsOf(scenes).length === 0).toBe(sound);
      }),
    );
  });
});

describe('a chart', () => {
  const cell = (type: 'th' | 'td', text: string) => ({ type, props: {}, children: [text] });
  const chart = (rows: string[][]): ComponentElement<'Chart'> => ({
    type: 'Chart',
    props: { title: 'T', unit: 'u', source: 'S0' },
    children: [
      {
        type: 'table',
        props: {},
        children: rows.map((row, place) => ({
          type: 'tr' as const,
          props: {},
          children: row.map((text) => cell(place === 0 ? 'th' : 'td', text)),
        })),
      },
    ],
  });

  it('has labels and numbers', () => {
    expect(
      checkComponent(
        chart([
          ['Year', 'Value'],
          ['2019', '10.5'],
          ['2020', 'RMB 1,000'],
        ]),
        undefined,
      ),
    ).toEqual([]);
    expect(
      checkComponent(
        chart([
          ['Year', 'Value'],
          ['2019', 'much'],
        ]),
        undefined,
      ),
    ).toHaveLength(1);
    expect(
      checkComponent(
        chart([
          ['Year', 'Value'],
          ['2019', '−3'],
        ]),
        undefined,
      ),
    ).toHaveLength(1);
    expect(
      checkComponent(
        chart([
          ['Year', 'Value', 'More'],
          ['2019', '1', '2'],
        ]),
        undefined,
      ),
    ).toHaveLength(1);
    expect(checkComponent(chart([['Year', 'Value']]), undefined)).toHaveLength(1);
  });
});
