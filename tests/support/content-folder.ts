import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'greenroom-folder-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
let count = 0;

const MODULE = 'courses/basics/01-opening';
export const LESSON = `${MODULE}/01-greeting`;
export const QUIZ = `${MODULE}/quiz.yaml`;
export const POOL = 'exams/pool/basics/B1.yaml';

/** The front matter of the lesson ends on line 21, its text begins on line 22. */
export const lessonText = (body: string, changes: Record<string, string> = {}): string => {
  const facts = { minutes: '10', objective: 'B1.1-a', source: 'S0', value: '9 %', on: '2026-11-22', ...changes };
  return `---
id: B1.1
title: Greeting
summary: How to greet.
minutes: ${facts.minutes}
objectives:
  - id: ${facts.objective}
    text: Greet a buyer.
sources:
  - id: ${facts.source}
    where: Table 1
figures:
  - value: ${facts.value}
    year: 2020
    measure: viewers who greet back
    source: S0
changes:
  - on: ${facts.on}
    what: First published.
---

${body}
`;
};

export const BODY = `Say hello; 9 % answer.

<Check question="What first?">
<Choice right why="They hear you.">Hello</Choice>
<Choice why="Too early.">The price</Choice>
</Check>`;

const item = (id: string) => `- id: ${id}
  type: single
  lesson: B1.1
  objective: B1.1-a
  level: recall
  difficulty: easy
  sources: [S0]
  stem: { en: "What comes first in ${id}?", zh: "${id} 先做什么？" }
  options:
    - { id: a, right: true, text: { en: "Hello", zh: "问好" } }
    - { id: b, text: { en: "The price", zh: "先报价格" } }
    - { id: c, text: { en: "The discount", zh: "先打折扣" } }
  explanation: { en: "Greet first.", zh: "先问好。" }
`;
const two = (number: number) => String(number).padStart(2, '0');
export const items = (prefix: string, length: number): string =>
  Array.from({ length }, (_, place) => item(`${prefix}${two(place + 1)}`)).join('');

const files: Record<string, string> = {
  'courses/basics/course.yaml':
    'id: basics\nletter: B\norder: 1\ntitle: { en: Basics, zh: 基础 }\nsummary: { en: Basics., zh: 基础。 }\n',
  [`${MODULE}/module.yaml`]: 'id: B1\ntitle: { en: Opening, zh: 开场 }\nsummary: { en: Opening., zh: 开场。 }\n',
  [`${LESSON}.en.mdx`]: lessonText(BODY),
  [`${LESSON}.zh.mdx`]: lessonText(BODY),
  [QUIZ]: items('B1-q', 8),
  [POOL]: items('B-x', 2),
  'exams/test.yaml': `id: test
title: { en: Test, zh: 测试 }
scheme: { en: Host, zh: 主播 }
schemeVersion: "1"
minutes: 5
sections: [{ id: basics, items: 1 }]
pass: { overall: 70, section: 60 }
attempts: { limit: 3, withinDays: 90, hoursApart: 24 }
validMonths: 12
renewalOpensDays: 60
requires: { quizzes: [B1] }
`,
  'standard.yaml': `reading: { en: { grade: 20, sentence: 60 }, zh: { sentence: 90 } }
pools: { itemsPerObjective: 1, exam: {}, types: [], apply: 0, cases: 0, advantage: 100, likeness: 100 }
`,
  'glossary.yaml': '- id: moq\n  term: { en: MOQ, zh: 起订量 }\n  meaning: { en: Least., zh: 最少。 }\n',
  'rubric.yaml': `criteria:
  - id: product
    weight: 100
    title: { en: Product, zh: 产品 }
    levels:
${[0, 1, 2, 3, 4].map((level) => `      "${level}": { en: Level, zh: 级别 }`).join('\n')}
pass: { points: 70, floor: 2 }
criticalFails: []
`,
};

/** Writes a small content folder that is right in everything, except for the files given here; null leaves a file out. */
export function contentFolder(changed: Record<string, string | null> = {}): string {
  const dir = path.join(root, String(++count));
  for (const [name, text] of Object.entries({ ...files, ...changed })) {
    if (text === null) continue;
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  return dir;
}
