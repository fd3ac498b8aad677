import type { ItemDraft } from '~/domain/questions/drafts/item-draft';

/** Numbers as numbers: `1e21` and `1e+21` are typed differently and mean the same. */
export const numbersOf = (draft: ItemDraft) => ({
  ...draft,
  ...(draft.type === 'numeric' && { answer: Number(draft.answer), tolerance: Number(draft.tolerance) }),
});
