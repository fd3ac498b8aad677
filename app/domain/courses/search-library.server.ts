import { buildSearchIndex, marksOf, type SearchDocument, type SearchIndex } from '#db/search';
import { content } from '../content.server';
import { type Language, languages } from '../language';
import type { GlossaryTerm, Lesson } from './course';
import { plainText } from './plain-text';
import type { Library } from './read-courses.server';
import { lessonsOf } from './reading-order';
import { type Piece, snippet } from './snippet';
import type { Worksheet } from './worksheet';

type Where =
  | { kind: 'lesson'; courseId: string; slug: string }
  | { kind: 'term'; termId: string }
  | { kind: 'worksheet'; worksheetId: string };
type Entry = { key: string; where: Where; title: string; text: string };
export type Found = { key: string; where: Where; language: Language; title: Piece[]; snippet: Piece[] };

const MOST_RESULTS = 20;

let index: { of: Library; find: SearchIndex<Entry>['find'] } | undefined;

/** The index over the content in use; built anew when other content is loaded. */
function currentIndex() {
  const { library } = content();
  if (index?.of !== library) {
    const documents = [
      ...lessonsOf(library.courses).flatMap(lessonDocuments),
      ...library.glossary.flatMap(termDocuments),
      ...library.worksheets.flatMap(worksheetDocuments),
    ];
    index = { of: library, find: buildSearchIndex(documents).find };
  }
  return index;
}

const lessonDocuments = (lesson: Lesson): SearchDocument<Entry>[] =>
  languages.map((language) => {
    const { title, summary, body } = lesson[language];
    const { headings, text } = plainText(body, language);
    const whole = `${summary} ${text}`;
    const where = { kind: 'lesson' as const, courseId: lesson.courseId, slug: lesson.slug };
    return { ref: { key: lesson.id, where, title, text: whole }, language, title, headings, text: whole };
  });

/** A term is found under its name in either language, so that an abbreviation of one finds it in the other. */
const termDocuments = (term: GlossaryTerm): SearchDocument<Entry>[] =>
  languages.map((language) => {
    const other = language === 'en' ? 'zh' : 'en';
    const names = [...(term.aka?.[language] ?? []), term.term[other], ...(term.aka?.[other] ?? [])].join(' ');
    const title = `${term.term[language]} ${term.term[other]}`;
    const text = term.meaning[language];
    const where = { kind: 'term' as const, termId: term.id };
    return { ref: { key: `term-${term.id}`, where, title, text }, language, title, headings: names, text };
  });

const worksheetDocuments = ({ id, title, summary, parts }: Worksheet): SearchDocument<Entry>[] =>
  languages.map((language) => {
    const headings = parts.map((part) => part.title[language]).join(' ');
    const entries = parts.flatMap(({ fields = [], table }) => [...fields, ...(table?.columns ?? [])]);
    const text = `${summary[language]} ${entries.map(({ label }) => label[language]).join(' · ')}`;
    const where = { kind: 'worksheet' as const, worksheetId: id };
    const ref = { key: `worksheet-${id}`, where, title: title[language], text };
    return { ref, language, title: title[language], headings, text };
  });

/**
 * Searches lessons, glossary and worksheets. What is found in the reader's language comes first; the other language adds only what
 * the reader's own did not find. At most twenty of each. Any string may be asked for.
 */
export function searchLibrary(query: string, language: Language): Found[] {
  const { find } = currentIndex();
  const marked = marksOf(query);
  const inLanguage = (each: Language): Found[] =>
    find(query, each, MOST_RESULTS).map(({ key, where, title, text }) => ({
      key,
      where,
      language: each,
      title: snippet(title, marked),
      snippet: snippet(text, marked),
    }));
  const own = inLanguage(language);
  const keys = new Set(own.map(({ key }) => key));
  return [...own, ...inLanguage(language === 'en' ? 'zh' : 'en').filter(({ key }) => !keys.has(key))];
}
