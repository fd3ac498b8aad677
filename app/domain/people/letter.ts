import type { Language } from '../language';

/** Words a mail for its reader. The dictionaries are outside the rules, so whoever calls brings it along. */
export type Letter<Facts> = (language: Language, facts: Facts) => { subject: string; body: string };
