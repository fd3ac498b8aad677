import logins from './logins.json' with { type: 'json' };

export const demoRoles = [
  'learner',
  'candidate',
  'host',
  'manager',
  'lecturer',
  'reviewer',
  'admin',
  'platform',
] as const;
export type DemoRole = (typeof demoRoles)[number];

/** Whom one can sign in as in a demo, with what to say of them in each language, in the order they are shown. */
export const demoLogins: readonly { role: string; email: string; en: string; zh: string }[] = logins.people;
export const demoPassword: string = logins.password;
