import { adoptContent, content } from '~/domain/content.server';
import { type Worksheet, worksheetFile } from '~/domain/courses/worksheet';
import type { Actor } from '~/domain/people/actor';
import { startSheet } from '~/domain/worksheets/start-sheet.server';
import { publishExam } from './exams';

export const SHEET_DAY = Date.UTC(2026, 10, 22, 8);

const both = (text: string) => ({ en: text, zh: `${text}（中）` });
const entry = (id: string, kind: string, more = {}) => ({ id, kind, label: both(`Label of ${id}`), ...more });

/** A small worksheet with a field of every kind and one table. */
export const anyWorksheet: Worksheet = {
  ...worksheetFile.parse({
    id: 'plan',
    order: 1,
    title: both('Plan'),
    summary: both('What it is for'),
    lessons: ['F1.1'],
    paper: 'portrait',
    parts: [
      {
        id: 'goal',
        title: both('Goal'),
        fields: [
          entry('wish', 'long'),
          entry('market', 'text'),
          entry('minutes', 'number'),
          entry('starts', 'date-time'),
          entry('format', 'choice', {
            options: [
              { id: 'store', text: both('Store') },
              { id: 'event', text: both('Event') },
            ],
          }),
        ],
      },
      {
        id: 'run',
        title: both('Run'),
        table: {
          columns: [entry('minute', 'text'), entry('shown', 'long'), entry('count', 'number')],
          begin: 3,
          most: 5,
          blank: 6,
          start: [{ shown: { en: 'Opening', zh: '开场' } }],
        },
      },
    ],
  }),
  file: 'plan.yaml',
};

/** Puts worksheets in use beside the content there is. */
export async function publishWorksheets(worksheets: Worksheet[] = [anyWorksheet]): Promise<void> {
  await publishExam();
  const { library, ...rest } = content();
  adoptContent({ ...rest, library: { ...library, worksheets } });
}

/** Answers in which only some fields are filled. */
export const answering = (fields: Record<string, string> = {}, run: Record<string, string>[] = []) => ({
  fields,
  tables: { run },
});

export const makeSheet = (person: Actor, title = 'June, Lagos', now = SHEET_DAY): Promise<string> =>
  startSheet(person, { worksheetId: 'plan', title }, now);
