import Database from 'better-sqlite3';

/** Something that can be found. `ref` is what the caller knows it by. */
export type SearchDocument<Ref> = { ref: Ref; language: string; title: string; headings: string; text: string };
export type SearchIndex<Ref> = {
  /** The best matches in one language, best first. Any string is a query; one without a word in it finds nothing. */
  find(query: string, language: string, limit: number): Ref[];
};

/** What a query may cost: nobody searches for more, and the rest is cut off. */
const LONGEST_QUERY = 200;
const MOST_TERMS = 16;

const HAN = /\p{Script=Han}/u;
const HAN_RUNS = /\p{Script=Han}+/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a text as the segmenter sees them. */
function segmentsOf(text: string): string[] {
  return [...segmenter.segment(fold(text))]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => (HAN.test(segment) ? [segment] : segment.split(/[^\p{L}\p{N}]+/u)))
    .filter((word) => word !== '');
}

const hanRunsOf = (text: string): string[] => fold(text).match(HAN_RUNS) ?? [];

/** Every two neighbouring characters of a run of Chinese; a run of one character is itself. */
const pairsOf = (run: string): string[] => {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`);
};

/** The words of other scripts in a text, and every pair of Chinese characters whatever the segmenter says. */
function needed(text: string): string[] {
  return [...segmentsOf(text).filter((word) => !HAN.test(word)), ...hanRunsOf(text).flatMap(pairsOf)];
}

/** Chinese words of three characters and more, which pairs alone would not rank. */
const longWords = (text: string) => segmentsOf(text).filter((word) => HAN.test(word) && [...word].length > 2);

const tokensOf = (text: string): string[] => [...needed(text), ...longWords(text)];

const cut = (query: string): string => [...query].slice(0, LONGEST_QUERY).join('');

/** What of a query is worth marking where it occurs: runs of Chinese whole and in pairs, words of other scripts. */
export const marksOf = (query: string): string[] => [...new Set([...hanRunsOf(cut(query)), ...needed(cut(query))])];

/** A token as FTS5 takes it: quoted, so that nothing in it is syntax; the last letters of a word may be missing. */
const quoted = (token: string): string => {
  const phrase = `"${token.replaceAll('"', '""')}"`;
  const open = HAN.test(token) ? [...token].length === 1 : token.length >= 3;
  return open ? `${phrase}*` : phrase;
};

/** The strict reading of a query, in which everything occurs, and the loose one, in which anything does. */
function readings(query: string): string[] {
  const text = cut(query);
  const strict = needed(text).slice(0, MOST_TERMS).map(quoted);
  if (strict.length === 0) return [];
  return [strict.join(' AND '), [...strict, ...longWords(text).slice(0, MOST_TERMS).map(quoted)].join(' OR ')];
}

/**
 * Builds a full-text index in memory, beside the database and independent of its engine. SQLite's own tokenizers do not
 * find two-character Chinese words, so texts are cut into tokens here. A match in a title counts ten times, in a
 * heading four times.
 */
export function buildSearchIndex<Ref>(documents: readonly SearchDocument<Ref>[]): SearchIndex<Ref> {
  const memory = new Database(':memory:');
  memory.exec(
    `create virtual table texts using fts5(language unindexed, title, headings, body, tokenize = 'porter unicode61')`,
  );
  const insert = memory.prepare('insert into texts (rowid, language, title, headings, body) values (?, ?, ?, ?, ?)');
  documents.forEach(({ language, title, headings, text }, place) => {
    insert.run(place, language, ...[title, headings, text].map((part) => tokensOf(part).join(' ')));
  });
  const select = memory.prepare<[string, string, number], { place: number }>(
    `select rowid as place from texts where texts match ? and language = ?
     order by bm25(texts, 0, 10, 4, 1), rowid limit ?`,
  );
  return {
    find(query, language, limit) {
      for (const reading of readings(query)) {
        const found = select.all(reading, language, limit);
        if (found.length > 0) return found.flatMap(({ place }) => documents[place]?.ref ?? []);
      }
      return [];
    },
  };
}
