import { accountSections } from './account-sections.server';
import { classSections } from './class-sections.server';
import { hostSections } from './host-sections.server';
import { learningSections } from './learning-sections.server';
import { type Section, type SectionName, sectionNames, type Whose } from './section';

/** Changes whenever a program that reads the file has to. */
export const DATA_FORMAT = 'greenroom-personal-data/1';

export const dataSections: readonly Section[] = [
  ...accountSections,
  ...classSections,
  ...learningSections,
  ...hostSections,
].sort((a, b) => sectionNames.indexOf(a.name) - sectionNames.indexOf(b.name));

const MOMENT = /(At|at|since|until|deadline|validUntil)$/;

/** Moments as people and programs read them alike. */
const readable = (key: string, value: unknown): unknown =>
  typeof value === 'number' && MOMENT.test(key) && value > 10 ** 11 ? new Date(value).toISOString() : value;

/**
 * Everything that is held on a person as one JSON document, a section at a time, so that no more than one is in memory.
 * `about` says in words what a section is. Other people, secrets of exams and digests of links are not in it.
 */
export async function* writeOwnData(
  whose: Whose,
  about: (section: SectionName) => Record<string, string>,
  now: number,
): AsyncGenerator<string> {
  yield `{\n"format": ${JSON.stringify(DATA_FORMAT)},\n"writtenAt": ${JSON.stringify(new Date(now).toISOString())}`;
  for (const { name, rows } of dataSections) {
    const section = { about: about(name), rows: await rows(whose) };
    yield `,\n${JSON.stringify(name)}: ${JSON.stringify(section, readable, 2)}`;
  }
  yield '\n}\n';
}
