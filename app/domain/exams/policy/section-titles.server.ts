import { content } from '../../content.server';
import type { Language } from '../../language';

/** What the sections of an exam are called: a section is named like the course it examines. */
export function sectionTitles(language: Language): (sectionId: string) => string {
  const titles = new Map(content().library.courses.map(({ id, title }) => [id, title[language]]));
  return (sectionId) => titles.get(sectionId) ?? sectionId;
}
