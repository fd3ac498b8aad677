import { z } from 'zod';
import { languages } from '~/domain/language';
import { isZone } from '~/domain/people/zone';

/** A preference kept in the browser: readable by nobody but us to choose words and zones with; holds no secret. */
type PreferenceCookie<T> = { name: string; schema: z.ZodType<T> };

export const languageCookie: PreferenceCookie<(typeof languages)[number]> = {
  name: 'language',
  schema: z.enum(languages),
};
export const zoneCookie: PreferenceCookie<string> = { name: 'zone', schema: z.string().max(60).refine(isZone) };
/** For whom a person in several organisations acts. It says nothing about whether they may. */
export const organisationCookie: PreferenceCookie<string> = { name: 'organisation', schema: z.string().min(1).max(80) };

/** Reads a preference; anything odd counts as absent. */
export function cookieOf<T>(header: string, { name, schema }: PreferenceCookie<T>): T | undefined {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  if (!pair) return undefined;
  try {
    return schema.parse(decodeURIComponent(pair.slice(name.length + 1)));
  } catch {
    return undefined;
  }
}

export function preferenceCookie(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
