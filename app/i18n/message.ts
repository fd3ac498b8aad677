export type Facts = Record<string, string | number>;

/** A key of a dictionary with the facts that fill it, as one string: what a form's errors are made of. */
export function message(key: string, facts?: Facts): string {
  return facts && Object.keys(facts).length > 0 ? `${key}|${JSON.stringify(facts)}` : key;
}

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((fact) => typeof fact === 'string' || typeof fact === 'number');

/** Takes a message apart again, for the screen that words it. */
export function readMessage(text: string): { key: string; facts: Facts } {
  const bar = text.indexOf('|');
  if (bar < 0) return { key: text, facts: {} };
  const facts: unknown = JSON.parse(text.slice(bar + 1));
  return { key: text.slice(0, bar), facts: isFacts(facts) ? facts : {} };
}
