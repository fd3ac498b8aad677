/** The dictionaries, by context. Each is two files beside this one: `<context>.en.ts` and `<context>.zh.ts`. */
export const contexts = [
  'shell',
  'fields',
  'refusals',
  'home',
  'people',
  'organisations',
  'courses',
  'lesson',
  'questions',
  'bank',
  'drafting',
  'interchange',
  'drill',
  'cohorts',
  'exams',
  'rooms',
  'sitting',
  'integrity',
  'marking',
  'statistics',
  'certificates',
  'credential',
  'issuing',
  'trade',
  'hosts',
  'profile',
  'board',
  'admin',
  'audit',
  'mail',
] as const;
export type Context = (typeof contexts)[number];

/** What every page needs. The rest is named by each route: `export const handle = { words: ['exams'] }`. */
export const everywhere: readonly Context[] = ['shell', 'fields', 'refusals'];
