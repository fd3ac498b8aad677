/** The people of the demonstration, who exist only where the demo was seeded, and their one password. */
export const DEMO_PASSWORD = 'on-air-demo';

export const demoLogins = (['learner', 'candidate', 'host', 'manager', 'lecturer', 'reviewer', 'admin'] as const).map(
  (who) => ({ who, email: `${who}@demo.greenroom.test` }),
);
