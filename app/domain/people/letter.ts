import type { Language } from '../both-languages';

/** Words a mail for its reader. The dictionaries are outside the rules, so whoever calls brings it along. */
export type Letter<Facts> = (language: Language, facts: Facts) => { subject: string; body: string };
