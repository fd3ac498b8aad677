import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPrinted, checkPrintable, unprintable } from '~/domain/certificates/paper/coverage.server';
import { face, faceNames } from '~/domain/certificates/paper/faces.server';
import { Refusal } from '~/domain/refusal';

function refusalFor(name: string): Refusal {
  try {
    checkPrintable(name, 'holder');
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${name} was not refused`);
}

describe('a name that prints', () => {
  it.each([
    '林若溪',
    '欧阳娜娜-Müller',
    'Nguyễn Thị Ánh Tuyết',
    'Łukasz Żółć',
    '阿卜杜热依木·买买提江',
    '<b>x</b>',
    'Ελένη Παπαδοπούλου',
    'Александр Їжакевич',
    'Lǐ Ruòxī',
    'Əli Şıxəliyev',
    '佐藤かなえ',
    '䶮𬭎𫍽王堃喆',
    'O’Brien-Nuñez, Jr.',
  ])('%s', (name) => expect(unprintable(name)).toEqual([]));

  it('in decomposed letters is composed first', () => {
    const typed = 'Nguyễn'.normalize('NFD');
    expect(unprintable(typed)).toEqual([]);
    expect(asPrinted(`  ${typed}\u00a0 Thị `)).toBe('Nguyễn Thị');
  });
});

describe('a name that does not print is refused at its field, with the character named', () => {
  it.each([
    ['𠮷野家', '𠮷 (U+20BB7)'],
    ['Ann 🎤', '🎤 (U+1F3A4)'],
    ['محمد', 'م (U+0645), ح (U+062D), د (U+062F)'],
    ['עדי', 'ע (U+05E2), ד (U+05D3), י (U+05D9)'],
    ['अनु', 'अ (U+0905), न (U+0928), ◌ु (U+0941)'],
    ['สม', 'ส (U+0E2A), ม (U+0E21)'],
    ['한지민', '한 (U+D55C), 지 (U+C9C0), 민 (U+BBFC)'],
    ['Ann\u202egnp', 'U+202E'],
    ['Ann\u2066Lee', 'U+2066'],
    ['An\u200dn', 'U+200D'],
    ['Ann\u0000', 'U+0000'],
    ['An\u00adn', 'U+00AD'],
    ['Ann\ufeff Lee\u0007', 'U+0007'],
    ['葛\u{e0100}', '◌\u{e0100} (U+E0100)'],
    ['x̱', '◌̱ (U+0331)'],
    ['\ud800', 'U+D800'],
    ['\ue000', 'U+E000'],
    ['𠮷𠮷🎤🎧📷📺🎬', '𠮷 (U+20BB7), 🎤 (U+1F3A4), 🎧 (U+1F3A7), 📷 (U+1F4F7), 📺 (U+1F4FA)'],
  ])('%j', (name, characters) => {
    const { code, facts, field } = refusalFor(name);
    expect({ code, facts, field }).toEqual({ code: 'name-unprintable', facts: { characters }, field: 'holder' });
  });
});

it('whatever is typed: each character is in a face, or is named', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const refused = new Set(unprintable(typed));
      for (const character of asPrinted(typed)) {
        const covered = faceNames.some((name) => face(name).covers(character.codePointAt(0) ?? 0));
        expect(covered || refused.has(character)).toBe(true);
      }
    }),
  );
});
