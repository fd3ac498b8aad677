import { z } from 'zod';

export type Facts = Record<string, string | number>;
const factsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** A key of a dictionary with the facts that fill it, as one string: what a form's errors are made of. */
export function message(key: string, facts?: Facts): string {
  return facts && Object.keys(facts).length > 0 ? `${key}|${JSON.stringify(facts)}` : key;
}

/** Takes a message apart again, for the screen that words it. */
export function readMessage(text: string): { key: string; facts: Facts } {
  const bar = text.indexOf('|');
  if (bar < 0) return { key: text, facts: {} };
  return { key: text.slice(0, bar), facts: factsSchema.parse(JSON.parse(text.slice(bar + 1))) };
}
