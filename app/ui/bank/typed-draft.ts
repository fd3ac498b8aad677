import type { ItemDraft } from '~/domain/questions/drafts/item-draft';

/** A draft as the form shows it at this moment: what is typed, over what was saved. For the preview only. */
export function typedDraft(fields: FormData, saved: ItemDraft): ItemDraft {
  const draft = structuredClone(saved);
  for (const [name, value] of fields) {
    if (typeof value === 'string') write(draft, name.split(/[.[\]]+/).filter(Boolean), value);
  }
  return draft;
}

/** Sets a text that is there already; anything else a field may be called is left alone. */
function write(target: unknown, [key, ...rest]: string[], value: string): void {
  if (typeof target !== 'object' || target === null || key === undefined || !Object.hasOwn(target, key)) return;
  const inner: unknown = Reflect.get(target, key);
  if (rest.length > 0) write(inner, rest, value);
  else if (typeof inner === 'string') Reflect.set(target, key, value);
}
