import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditActions } from '~/domain/audit/actions';
import { refusalStatus } from '~/domain/refusal';
import { contexts } from '~/i18n/contexts';

type Words = { [key: string]: string | Words };
const files = import.meta.glob<Words>('../../app/i18n/*.{en,zh}.ts', { eager: true, import: 'default' });
const dictionary = (context: string, language: string): Words =>
  files[`../../app/i18n/${context}.${language}.ts`] ?? {};

function flat(words: Words, above = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : flat(value, `${above}${key}.`),
  );
}
const variables = (text: string) =>
  [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].map((each) => each.replace(/\W/g, '')).sort();

describe.each(contexts)('%s', (context) => {
  const english = new Map(flat(dictionary(context, 'en')));
  const chinese = new Map(flat(dictionary(context, 'zh')));

  it('has the same keys in both languages', () => {
    const plural = (key: string) => key.replace(/_(one|other)$/, '');
    expect([...new Set([...chinese.keys()].map(plural))].sort()).toEqual(
      [...new Set([...english.keys()].map(plural))].sort(),
    );
  });

  it('fills the same facts in both languages', () => {
    const differing = [...chinese].filter(([key, text]) => {
      const counterpart = english.get(key);
      return counterpart !== undefined && String(variables(text)) !== String(variables(counterpart));
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('speaks Chinese in the Chinese file and does not shout', () => {
    const bare = (text: string) => text.replace(/\{\{.*?\}\}/g, '').trim();
    const silent = [...chinese].filter(([, text]) => /[a-z]{4}/i.test(bare(text)) && !/\p{Script=Han}/u.test(text));
    const known = /^(English|Greenroom|[\w.+-]+@[\w.-]+|https?:\S+|MOQ|name@example\.com)/;
    expect(silent.filter(([, text]) => !known.test(bare(text)))).toEqual([]);
    expect([...english, ...chinese].filter(([, text]) => /[!！]/.test(text))).toEqual([]);
  });
});

it('has a file for every context and no other', () => {
  const found = readdirSync(path.resolve('app/i18n'))
    .map((name) => /^(.+)\.en\.ts$/.exec(name)?.[1])
    .filter(Boolean);
  expect(found.sort()).toEqual([...contexts].sort());
});

it.each(['en', 'zh'])('has a sentence for every refusal and every audit action (%s)', (language) => {
  expect(Object.keys(dictionary('refusals', language)).sort()).toEqual(Object.keys(refusalStatus).sort());
  expect(Object.keys(dictionary('acts', language)).sort()).toEqual([...auditActions].sort());
});
