import { expect, it } from 'vitest';
import { runsOf } from '~/domain/certificates/paper/runs';

/** Three faces, each with some letters. */
const faces = ['latin', 'wide', 'chinese'] as const;
const letters = { latin: /^[A-Za-z \-·.]$/, wide: /^[A-Za-zŁć -]$/, chinese: /^[\p{Script=Han}A-Za-z ，·]$/u };
const runs = (text: string) =>
  runsOf(text, faces, (face, point) => letters[face].test(String.fromCodePoint(point))).map(
    ({ face, text: part }) => `${face}:${part}`,
  );

it('each writing is set in the first face that has it', () => {
  expect(runs('欧阳娜娜-Muller')).toEqual(['chinese:欧阳娜娜', 'latin:-Muller']);
  expect(runs('跨境 B2B 直播'.replaceAll('2', 'x'))).toEqual(['chinese:跨境', 'latin: BxB ', 'chinese:直播']);
});

it('signs between Chinese characters are Chinese', () => {
  expect(runs('买买提·江，好')).toEqual(['chinese:买买提·江，好']);
});

it('a name does not change its face for one letter', () => {
  expect(runs('Lukasz Łić')).toEqual(['wide:Lukasz Łić']);
});

it('letter by letter only where no face has the whole', () => {
  expect(runs('Ł.')).toEqual(['wide:Ł', 'latin:.']);
});

it('a character no face has stops the press', () => {
  expect(() => runs('A🎤')).toThrow('no face has "🎤"');
});
