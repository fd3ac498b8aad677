/** What every screen, mail and lesson is in. Without a library, so that a browser may import it. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];
