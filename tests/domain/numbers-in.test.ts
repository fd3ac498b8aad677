import { expect, it } from 'vitest';
import { numbersIn } from '~/domain/numbers-in';

it.each([
  ['RMB 456.12 bn', '4561.2 亿元', [456.12e9]],
  ['10,000 jars', '1 万只', [10_000]],
  ['RMB 10.5 tn, up 16.7 %', '10.5 万亿元，增长 16.7 %', [16.7, 10.5e12]],
  ['by 12 March', '3 月 12 日前', [12]],
  ['3 months', '3 个月', [3]],
  ['617 million users', '6.17 亿用户', [617e6]],
  ['0.1 + 0.2 of 7', '7 的 0.1 和 0.2', [0.1, 0.2, 7]],
])('reads %s and %s as the same numbers', (en, zh, numbers) => {
  expect(numbersIn(en)).toEqual(numbers);
  expect(numbersIn(zh)).toEqual(numbers);
});
