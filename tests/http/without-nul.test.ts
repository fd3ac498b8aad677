import { Buffer } from 'node:buffer';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createElement } from 'react';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutNul } from '~/http/without-nul';

/** A page whose letters of three bytes meet every edge of React's buffer. */
const page = (offset: number) =>
  createElement(
    'main',
    { title: 'x'.repeat(offset) },
    Array.from({ length: 400 }, (_, key) => createElement('p', { key, title: '直播' }, '晚上十四点')),
  );

function sent(offset: number, through: PassThrough | ReturnType<typeof withoutNul>): Promise<string> {
  const { pipe } = renderToPipeableStream(page(offset), { onAllReady: () => pipe(through) });
  return text(through);
}

it('sends a Chinese page letter by letter as it is, wherever the pieces end', async () => {
  for (let offset = 0; offset < 6; offset++) {
    expect(await sent(offset, withoutNul())).toBe(renderToStaticMarkup(page(offset)));
  }
});

it('is needed: without it, React’s pieces carry NUL', async () => {
  const pages = await Promise.all([0, 1, 2, 3, 4, 5].map((offset) => sent(offset, new PassThrough())));
  expect(pages.some((each) => each.includes('\0'))).toBe(true);
});

it('leaves a piece without NUL untouched', () => {
  const through = withoutNul();
  const piece = Buffer.from('候场');
  through.write(piece);
  expect(through.read()).toEqual(piece);
});
