import { describe, expect, it } from 'vitest';
import { readDrawing } from '~/domain/courses/read-drawing';

const svg = (inside: string, viewBox = '0 0 360 200') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">
${inside}
</svg>`;
const problemsOf = (text: string) => readDrawing('team', text, 'team.svg').findings.map(({ problem }) => problem);

const PAIR = '<text x="10" y="20" lang="en">Host</text><text x="10" y="20" lang="zh">主播</text>';

describe('a figure', () => {
  it('is one drawing in two languages, in the colours of the page', () => {
    const { drawn, findings } = readDrawing('team', svg(`<rect fill="wash" stroke-width="2"/>${PAIR}`), 'team.svg');
    expect(findings).toEqual([]);
    const shape = { type: 'rect', props: { fill: 'var(--wash)', strokeWidth: '2' }, children: [] };
    const words = (text: string) => ({
      type: 'text',
      props: { x: '10', y: '20', fill: 'var(--ink)' },
      children: [text],
    });
    expect(drawn.en).toEqual({ height: 200, nodes: [shape, words('Host')] });
    expect(drawn.zh).toEqual({ height: 200, nodes: [shape, words('主播')] });
  });

  it.each([
    ['<script>alert(1)</script>', '<script> is not allowed'],
    ['<image href="https://example.com/x.png"/>', '<image> is not allowed'],
    ['<g onclick="x()"/>', 'onclick is not allowed'],
    ['<g style="fill:red"/>', 'style is not allowed'],
    ['<g constructor="x"/>', 'constructor is not allowed'],
    ['<path d="url(#x)"/>', 'd="url(#x)" is not allowed'],
    ['<rect fill="#ff0000"/>', '#ff0000 is not one of none, ink'],
    ['<rect fill="lamp-green"/>', 'lamp-green is not one of none, ink'],
    ['<text x="10" lang="en">Host</text>', 'has words in one language only'],
    ['<text x="10">Host</text>', '“Host” needs lang="en" or lang="zh"'],
    ['<text x="10" lang="fr">Hôte</text>', 'lang is en or zh'],
    [`${PAIR}<text x="10" font-size="9">12</text>`, 'letters of 9 are smaller than 12'],
    [`${PAIR}<text x="340" lang="en">Marketing planner</text>`, '“Marketing planner” runs over the edge'],
    [`${PAIR}<text x="10" text-anchor="middle" lang="zh">运营</text>`, '“运营” runs over the edge'],
  ])('refuses %s', (inside, problem) => {
    expect(problemsOf(svg(inside)).join('\n')).toContain(problem);
  });

  it.each([
    [svg(PAIR, '0 0 800 400'), 'viewBox is'],
    [svg(PAIR, '0 0 360 900'), 'viewBox is'],
    ['<html/>', 'does not begin with <svg>'],
    ['<svg viewBox="0 0 360 100"><rect></svg>', 'unexpected close tag'],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg(PAIR)}`, 'no document type'],
  ])('refuses a file like %s', (text, problem) => {
    expect(problemsOf(text).join('\n').toLowerCase()).toContain(problem.toLowerCase());
  });
});
