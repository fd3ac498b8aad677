import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId } from '#db/identifier';
import { readNumber, showNumber } from '~/domain/certificates/certificate-number';

it('shows a number in groups of five and six', () => {
  expect(showNumber('01abcdefghjkmnpqrstvwxyz23')).toBe('01ABC DEFGH JKMNP QRSTV WXYZ23');
});

it('reads every number back as it is shown, spoken or pasted', () => {
  const spoken = [
    (shown: string) => shown.toLowerCase(),
    (shown: string) => shown.replaceAll(' ', '-'),
    (shown: string) => shown.replaceAll('0', 'O').replaceAll('1', 'l'),
    (shown: string) => shown.replaceAll('1', 'I').replaceAll(' ', '\u3000'),
    (shown: string) => shown.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    (shown: string) => `  ${shown}\n`,
    (shown: string) => `https://greenroom.example/verify/${shown.replaceAll(' ', '').toLowerCase()}`,
    (shown: string) => `greenroom.example/verify/${shown.replaceAll(' ', '%20')}?language=zh#top`,
    (shown: string) => `/verify/${shown}/certificate.pdf`,
  ];
  for (let count = 0; count < 200; count++) {
    const number = newId();
    for (const say of spoken) expect(readNumber(say(showNumber(number)))).toBe(number);
  }
});

it('takes nothing else for a number', () => {
  expect(readNumber('')).toBeNull();
  expect(readNumber('81abcdefghjkmnpqrstvwxyz23')).toBeNull();
  expect(readNumber('0uabcdefghjkmnpqrstvwxyz23')).toBeNull();
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (typed) => {
      const number = readNumber(typed);
      if (number !== null) expect(number).toMatch(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/);
    }),
  );
});
