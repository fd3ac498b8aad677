import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refuseWeakPassword } from '~/domain/people/weak-password.server';
import { Refusal } from '~/domain/refusal';

function codeOf(password: string, email = 'anna.berg@example.com'): string | undefined {
  try {
    refuseWeakPassword(password, email, 'password');
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

it.each([
  'password',
  'PASSWORD',
  '12345678',
  'iloveyou1',
  'woaini1314',
  '5201314520',
  'ｐａｓｓｗｏｒｄ',
  'abababababab',
])('refuses %s as common', (password) => expect(codeOf(password)).toBe('password-common'));

it.each([
  'anna.berg',
  'Anna.Berg1',
  'greenroom',
  'GreenRoom2026',
  '2026greenroom!',
  'greenroomanna.berg',
  '候场候场ab',
])('refuses %s as too close to the account or the site', (password) =>
  expect(codeOf(password)).toBe('password-guessable'),
);

it.each([
  'copper kettle monsoon',
  'greenroom kettle monsoon',
  'anna.berg sells pumps',
  '茶壶季风铜器与海风',
  'x7#Lq0pZ',
])('takes %s', (password) => expect(codeOf(password)).toBeUndefined());

it('does not mind a short account name inside a password', () => {
  expect(codeOf('blithely', 'li@example.com')).toBeUndefined();
});

it('answers any password of any length with a refusal or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.emailAddress(), (password, email) => {
      expect([undefined, 'password-common', 'password-guessable']).toContain(codeOf(password, email));
    }),
  );
});
