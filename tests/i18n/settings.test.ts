import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { settings } from '~/i18n/settings';

async function say(sentence: string, facts: Record<string, unknown>): Promise<string> {
  const instance = createInstance();
  await instance.init({ ...settings('en'), resources: { en: { shell: { sentence, secret: 'a secret' } } } });
  return String(instance.t('sentence' as 'brand', facts)).replaceAll('\u2060', '');
}

describe('what somebody typed', () => {
  it('stays as it was typed, markup and all', async () => {
    expect(await say('Dear {{name}}.', { name: '<b>Łukasz</b> & Söhne $1 {x}' })).toBe(
      'Dear <b>Łukasz</b> & Söhne $1 {x}.',
    );
  });

  it('fills no other place of the sentence', async () => {
    const said = await say('{{name}}, open {{link}}', { name: '{{link}}', link: 'https://greenroom.test/join/x' });
    expect(said).toBe('{{link}}, open https://greenroom.test/join/x');
  });

  it('asks for no other sentence', async () => {
    expect(await say('{{name}} wrote.', { name: '$t(secret)' })).toBe('$t(secret) wrote.');
  });
});
