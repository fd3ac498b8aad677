import type { ItemContent } from '../item';

/** A part of an item that two versions say differently; empty where one of them does not say it. */
export type Difference = { field: string; before: string; after: string };

/** What changed from one version of an item to another, field by field, in the order an item is written in. */
export function compareVersions(before: ItemContent, after: ItemContent): Difference[] {
  const [old, now] = [new Map(fieldsOf(before, '')), new Map(fieldsOf(after, ''))];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? '', after: now.get(field) ?? '' }))
    .filter((each) => each.before !== each.after);
}

/** Every value of a document under its name. Lines with an id are named by it, so that moving one is not a change of all. */
function fieldsOf(value: unknown, name: string): [string, string][] {
  if (Array.isArray(value)) {
    const ids = value.map((each: unknown) => (isNamed(each) ? each.id : null));
    const order: [string, string][] =
      ids.every((id) => id !== null) && ids.length > 0 ? [[`${name}`, ids.join(', ')]] : [];
    if (value.every((each) => typeof each !== 'object')) return [[name, value.join(', ')]];
    return [...order, ...value.flatMap((each: unknown, at) => fieldsOf(each, `${name} ${ids[at] ?? at + 1}`))];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([key]) => key !== 'id')
      .flatMap(([key, inner]: [string, unknown]) => fieldsOf(inner, name === '' ? key : `${name} ${key}`));
  }
  return value === undefined ? [] : [[name, String(value)]];
}

const isNamed = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
