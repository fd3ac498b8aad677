import { expect, it } from 'vitest';
import { numbersIn, numbersInWords } from '~/domain/numbers-in';

it.each([
  ['RMB 456.12 bn', '4561.2 亿元', [456.12e9]],
  ['10,000 jars', '1 万只', [10_000]],
  ['RMB 10.5 tn, up 16.7 %', '10.5 万亿元，增长 16.7 %', [16.7, 10.5e12]],
  ['by 12 March', '3 月 12 日前', [12]],
  ['3 months', '3 个月', [3]],
  ['60 cents a piece', '每件 0.6 美元', [0.6]],
  ['617 million users', '6.17 亿用户', [617e6]],
  ['0.1 + 0.2 of 7', '7 的 0.1 和 0.2', [0.1, 0.2, 7]],
])('reads %s and %s as the same numbers', (en, zh, numbers) => {
  expect(numbersIn(en)).toEqual(numbers);
  expect(numbersIn(zh)).toEqual(numbers);
});

it.each([
  ['COVID-19 and 17:00 2016', [0, 17, 2016]],
  ['8 2016 of 1,5001', [1, 8, 2016, 5001]],
])('takes no name for a number and no two numbers for one: %s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

it.each([
  ['Sixty amperes, twenty-four times', [24, 60]],
  ['two hundred and forty-six', [246]],
  ['one thousand five hundred, then three million', [1500, 3e6]],
  ['somebody often wants nothing', []],
])('reads English words: %s', (text, numbers) => {
  expect(numbersInWords(text, 'en')).toEqual(numbers);
});

it.each([
  ['十二', 12],
  ['二十', 20],
  ['两百五', 250],
  ['一百零三', 103],
  ['一千五百', 1500],
  ['三万', 30_000],
  ['三万二', 32_000],
  ['两万零五百', 20_500],
  ['四亿', 4e8],
  ['一万亿', 1e12],
])('reads Chinese words: %s', (text, number) => {
  expect(numbersInWords(text, 'zh')).toEqual([number]);
});
