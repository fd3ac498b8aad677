import { expect, it } from 'vitest';
import { emailField, nameField, zoneField } from '~/domain/people/account-fields';

it.each([
  [' Anna@Example.COM ', 'anna@example.com'],
  ['ａｎｎａ＠example.com', 'anna@example.com'],
])('normalises %j', (written, stored) => expect(emailField.parse(written)).toBe(stored));

it.each(['', 'anna', 'anna@', '@example.com', 'a b@example.com', 'a@b', 'a@example.com\nbcc: b@example.com'])(
  'refuses the address %j',
  (written) => expect(emailField.safeParse(written).success).toBe(false),
);

it.each([
  ['  Anna   Berg ', 'Anna Berg'],
  ['李娜', '李娜'],
  ['𠮷野家', '𠮷野家'],
  ['Ngọc-Anh O’Brien', 'Ngọc-Anh O’Brien'],
])('takes the name %j', (written, stored) => expect(nameField.parse(written)).toBe(stored));

it.each(['', '   ', 'a\0b', 'a\u202Eb', 'x'.repeat(81)])('refuses the name %j', (written) => {
  expect(nameField.safeParse(written).success).toBe(false);
});

it.each(['Asia/Shanghai', 'UTC', 'America/Argentina/Buenos_Aires'])('takes the zone %s', (zone) => {
  expect(zoneField.safeParse(zone).success).toBe(true);
});

it.each(['', '+08:00', 'Mars/Olympus', '../etc', 'Asia/Shanghai\n'])('refuses the zone %j', (zone) => {
  expect(zoneField.safeParse(zone).success).toBe(false);
});
