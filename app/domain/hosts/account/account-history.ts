type Change = { from: string | null; to: string; at: number };

/** Changes in the order they happened: by time, and within one moment each after the one that led to it. */
export function inOrder<C extends Change>(changes: readonly C[]): C[] {
  const left = changes.toSorted((a, b) => a.at - b.at);
  const ordered: C[] = [];
  let state: string | null = null;
  while (left.length > 0) {
    const moment = left[0]?.at;
    const next = left.findIndex(({ from, at }) => at === moment && from === state);
    const [change] = left.splice(Math.max(next, 0), 1);
    if (!change) break;
    ordered.push(change);
    state = change.to;
  }
  return ordered;
}
