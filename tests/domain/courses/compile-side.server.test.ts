import { expect, it } from 'vitest';
import { compileSide } from '~/domain/courses/compile-side.server';
import { ContentError } from '~/domain/courses/content-file.server';
import { contentsOf, findAll, textOf } from '~/domain/courses/lesson-tree';

const side = (body: string, bodyLine = 1) => ({ file: 'lesson.mdx', body, bodyLine });

async function problemsOf(body: string, bodyLine = 1): Promise<string[]> {
  try {
    await compileSide(side(body, bodyLine));
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ line, problem }) => `${line} ${problem}`);
  }
}

it('turns text into elements, with the spaces between words kept and those between blocks dropped', async () => {
  const { tree } = await compileSide(side('A **pump** *runs*.\n\n- one\n- two\n\n[here](/courses "Courses")'));
  expect(tree).toEqual([
    {
      type: 'p',
      props: {},
      children: [
        'A ',
        { type: 'strong', props: {}, children: ['pump'] },
        ' ',
        { type: 'em', props: {}, children: ['runs'] },
        '.',
      ],
    },
    {
      type: 'ul',
      props: {},
      children: [
        { type: 'li', props: {}, children: ['one'] },
        { type: 'li', props: {}, children: ['two'] },
      ],
    },
    {
      type: 'p',
      props: {},
      children: [{ type: 'a', props: { href: '/courses', title: 'Courses' }, children: ['here'] }],
    },
  ]);
});

it('checks attributes and hands lists over as lists', async () => {
  const { tree, lineOf } = await compileSide(side('\n\n<RubricPreview criteria="language, culture" />', 10));
  expect(tree).toEqual([{ type: 'RubricPreview', props: { criteria: ['language', 'culture'] }, children: [] }]);
  expect(findAll(tree, 'RubricPreview').map(lineOf)).toEqual([12]);
});

it('numbers headings, so that a link to one holds in both languages', async () => {
  const { tree } = await compileSide(side('## Eins\n\n### Zwei\n\n### Drei\n\n## **Vier**'));
  expect(contentsOf(tree)).toEqual([
    { id: 'part-1', text: 'Eins', level: 2 },
    { id: 'part-1-1', text: 'Zwei', level: 3 },
    { id: 'part-1-2', text: 'Drei', level: 3 },
    { id: 'part-2', text: 'Vier', level: 2 },
  ]);
});

it('reads written-out brackets as brackets', async () => {
  const { tree } = await compileSide(side('a &lt; b &#123;c}'));
  expect(textOf(tree)).toBe('a < b {c}');
});

it.each([
  ['import fs from "node:fs"', '5 import and export'],
  ['export const a = 1', '5 import and export'],
  ['Text\n\n{process.exit(1)}', '7 expressions'],
  ['Text {1 + 1} text', '5 expressions'],
  ['<Callout kind={"rule"} title="T">\n\nx\n\n</Callout>', '5 <Callout> takes plain attributes'],
  ['<Callout {...{}} kind="rule" title="T">\n\nx\n\n</Callout>', '5 <Callout> takes plain attributes'],
  ['Text\n\n<Video src="x" />', '7 <Video> is not a component'],
  ['Text\n\n<script>alert(1)</script>', '7 <script> is not a component'],
  ['Text <b>bold</b>', '5 <b> is not a component'],
  ['Text <React.Fragment />', '5 <React.Fragment> is not a component'],
  ['Text\n\n<Callout kind="rule" title="T">\n\nnever closed', '7 Expected a closing tag'],
  ['Text\n\na <5 kg', '7 Unexpected character'],
  ['![a](/a.png)', '5 <img> is not allowed'],
  ['- [ ] task', '5 task boxes are not allowed'],
  ['# Title', '5 <h1> is not allowed'],
  ['| a |\n|---|\n| b |', '5 a table stands inside'],
  ['Text\n\n<Callout kind="loud" title="T">\n\nx\n\n</Callout>', '7 <Callout> kind: '],
  ['<Term>MOQ</Term>', '5 <Term> id: '],
  ['<Term id="moq" colour="red">MOQ</Term>', '5 <Term> : Unrecognized key'],
  [
    '<Check question="Q">\n<Choice right why="y">a</Choice>\n<Choice right why="y">b</Choice>\n</Check>',
    '5 <Check> has exactly one right',
  ],
  ['<Choice right why="y">a</Choice>', '5 <Choice> stands only inside <Check>'],
  ['<Check question="Q">\n\ntext\n\n</Check>', '5 <Check> holds only <Choice>'],
  ['<Steps>\n<Step title="One">\n\na\n\n</Step>\n</Steps>', '5 <Steps> needs at least two'],
  ['<Line who="host" en="a" zh="b" />', '5 <Line> stands only inside <Dialogue>'],
  ['<Comparison caption="C">\n\ntext\n\n</Comparison>', '5 <Comparison> holds one table'],
])('refuses %j with its line', async (body, problem) => {
  const [first] = await problemsOf(body, 5);
  expect(first?.slice(0, problem.length)).toBe(problem);
});

it('runs no code while it refuses it', async () => {
  await problemsOf('{globalThis.intruder = true}\n\nexport const a = (globalThis.intruder = true)');
  await problemsOf('---js\n(globalThis.intruder = true)\n---\n\ntext');
  expect('intruder' in globalThis).toBe(false);
});

it('names every problem of a text at once', async () => {
  expect(await problemsOf('<Term>a</Term>\n\n<Callout kind="rule">\n\nx\n\n</Callout>')).toHaveLength(2);
});
