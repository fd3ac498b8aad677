import jsQR from 'jsqr';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { ORIGIN, PRESS, paperFacts } from '#tests/support/factories/papers';
import { showNumber } from '~/domain/certificates/certificate-number';
import type { CertificateFacts } from '~/domain/certificates/paper/certificate-facts';
import { qrSquares } from '~/domain/certificates/paper/engraving.server';
import { printCertificate } from '~/domain/certificates/paper/print-certificate.server';
import { verifyAddress } from '~/domain/certificates/paper/verify-address';
import { tradeCategories, tradeLanguages, tradeMarkets } from '~/domain/trade';

const issuer = { en: 'Host Certification Council', zh: '主播认证委员会' };
const print = (facts: Partial<CertificateFacts> = {}, origin = ORIGIN) =>
  printCertificate({ facts: paperFacts(facts), issuer, ...PRESS, origin });

/** The words of a PDF, as somebody would copy them out of it. */
async function read(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

describe('the paper', () => {
  it('says in both languages what the certificate says, and can be read back', async () => {
    const text = await read(await print());
    for (const said of [
      'Certificate',
      '证书',
      'Host Certification Council certifies that',
      '主播认证委员会兹证明',
      '林若溪',
      'Lin Ruoxi',
      'Certified Cross-Border B2B Livestream Host',
      '跨境 B2B 直播认证主播',
      '2 March 2026',
      '2026 年 3 月 2 日',
      '2 March 2027',
      '2027 年 3 月 2 日',
      'English, Spanish',
      '英语、西班牙语',
      'Pumps and valves',
      '泵阀',
      'Not limited',
      '不限',
      'Chen Yulan',
      '陈玉兰',
      showNumber('4k7m2x9qrt5vwz3hjn8pcd6fgb'),
      'greenroom.example/verify',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('names itself, its language and its day', async () => {
    const { info } = await getMeta(await getDocumentProxy(await print()));
    expect(info).toMatchObject({
      Title: 'Certificate 证书 · 林若溪',
      Author: 'Host Certification Council',
      CreationDate: 'D:20260302080000Z',
      Language: 'en',
    });
  });

  it('is one lying sheet of A4 with a structure that can be read aloud', async () => {
    const pdf = await getDocumentProxy(await print());
    expect(pdf.numPages).toBe(1);
    const page = await pdf.getPage(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, 842, 595]);
    const tree = JSON.stringify(await page.getStructTree());
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain(
      `Code that leads to the public page of this certificate. 扫码可打开本证书的公开页面。 ${verifyAddress(ORIGIN, paperFacts().number)}`,
    );
    const [link] = await page.getAnnotations();
    expect(link?.url).toBe(verifyAddress(ORIGIN, paperFacts().number));
  });

  it('is the same bytes whenever it is printed', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
  });

  it('leads to the origin it is given', async () => {
    expect(await read(await print({}, 'https://other.example'))).toContain('other.example/verify');
  });
});

describe('a difficult name is printed right', () => {
  it.each([
    '欧阳娜娜-Müller',
    'Nguyễn Thị Ánh Tuyết',
    'Łukasz Żółć',
    'Maximiliana Konstantinopolskaya-Papadopoulou de la Fontaine y Vega',
    '阿卜杜热依木·买买提江',
    '<b>x</b>',
    'Ελένη Παπαδοπούλου',
    'Александр Їжакевич',
    'AVATAR To Wá fi ffl',
    '𬭎䶮',
  ])('%s', async (holder) => {
    const text = await read(await print({ holder, holderLatin: null }));
    expect(text.replaceAll(' ', '')).toContain(holder.replaceAll(' ', ''));
  });

  it('and the longest one with every scope there is', async () => {
    const scopes = { languages: [...tradeLanguages], categories: [...tradeCategories], markets: [...tradeMarkets] };
    const holder = '溪'.repeat(60);
    const text = await read(await print({ holder, holderLatin: 'Wwwwwww '.repeat(10).trim(), scopes }));
    expect(text.replaceAll(' ', '')).toContain(holder);
  });
});

it.each(['𠮷野家', 'Ann 🎤', 'محمد'])('%s stops the press: no hole is ever printed', async (holder) => {
  await expect(print({ holder })).rejects.toThrow('no face has');
});

it('the code says the address and nothing else', () => {
  const address = verifyAddress(ORIGIN, paperFacts().number);
  const rows = qrSquares(address);
  const scale = 4;
  const side = (rows.length + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (rows[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  expect(jsQR(pixels, side, side)?.data).toBe(`https://greenroom.example/verify/${paperFacts().number}`);
});
