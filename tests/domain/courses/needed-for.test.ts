import { expect, it } from 'vitest';
import { contentFolder } from '#tests/support/content-folder';
import { compileSide } from '~/domain/courses/compile-side.server';
import { neededFor } from '~/domain/courses/needed-for';
import { readLibrary } from '~/domain/courses/read-courses.server';

const library = readLibrary(contentFolder());
const sources = [{ id: 'S0' as const, note: 'The paper' }, { id: 'GK' as const }];
const compiled = async (body: string) => (await compileSide({ file: 'a.mdx', body, bodyLine: 1 })).tree;

it('sends the terms, criteria and sources a lesson uses, in its language', async () => {
  const tree = await compiled(
    '<Term id="moq">x</Term>, <Term id="moq">y</Term>\n\n<RubricPreview criteria="product" />\n\n<Chart title="T" unit="u" source="S0">\n\n| a | b |\n|---|---|\n| c | 1 |\n\n</Chart>',
  );
  expect(neededFor(tree, { sources }, library, 'zh')).toEqual({
    figures: [],
    terms: [{ id: 'moq', term: '起订量', meaning: '最少。' }],
    criteria: [{ id: 'product', title: '产品', weight: 100, levels: ['级别', '级别', '级别', '级别', '级别'] }],
    sources: [{ id: 'S0', text: 'The paper' }],
  });
});

it('sends nothing a lesson does not use', async () => {
  expect(neededFor(await compiled('text'), { sources }, library, 'en')).toEqual({
    terms: [],
    figures: [],
    criteria: [],
    sources: [],
  });
});
