import { demoLogins, demoPassword } from '#db/seeds/logins';
import type { Language } from '../language';

/** Whom one can sign in as where the demo was seeded, in the reader's words, with their one password. */
export const listDemoLogins = (language: Language) =>
  demoLogins.map(({ email, ...words }) => ({ email, password: demoPassword, who: words[language] }));
