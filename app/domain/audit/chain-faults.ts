/** What is wrong with the chain at a position. */
export const chainFaultKinds = [
  /** The entry does not say what was hashed. */
  'changed',
  /** Its position is not the next one. */
  'moved',
  /** Entries before it are gone. */
  'missing',
  /** The log does not begin where it began. */
  'beginning-missing',
  /** It was put between two that follow each other. */
  'inserted',
  /** It stands in the log twice. */
  'duplicate',
  /** It does not stand where it stood. */
  'reordered',
] as const;
export type ChainFault = { kind: (typeof chainFaultKinds)[number]; position: number };

/** An entry that does not fit, and the one that stands before it in the log. */
export type Misfit = {
  position: number;
  hash: string;
  previousHash: string;
  /** Whether its hash is that of what it says. */
  intact: boolean;
  /** Whether it follows from the entry before it. */
  linked: boolean;
  before: { position: number; hash: string } | null;
};

/** Entries elsewhere in the log that have to do with a misfit, by their hashes. */
export type Neighbour = { position: number; hash: string; previousHash: string };

/** What happened to the entries that do not fit, in the order of the log. */
export function tellFaults(
  misfits: readonly Misfit[],
  neighbours: readonly Neighbour[],
  genesis: string,
): ChainFault[] {
  const told = new Map<number, ChainFault[]>();
  for (const misfit of misfits) {
    const faults: ChainFault[] = misfit.intact ? [] : [{ kind: 'changed', position: misfit.position }];
    if (!misfit.linked) faults.push(...unlinked(misfit, neighbours, told, genesis));
    else if (misfit.position !== (misfit.before?.position ?? 0) + 1)
      faults.push({ kind: 'moved', position: misfit.position });
    told.set(misfit.position, faults);
  }
  return [...told.values()].flat();
}

/** Why an entry does not follow from the one before it. None where the fault is the other's, and is told of that. */
function unlinked(
  { position, hash, previousHash, intact, before }: Misfit,
  neighbours: readonly Neighbour[],
  told: ReadonlyMap<number, ChainFault[]>,
  genesis: string,
): ChainFault[] {
  const others = neighbours.filter((other) => other.position !== position);
  if (others.some((other) => other.hash === hash && other.position < position))
    return [{ kind: 'duplicate', position }];
  const from = previousHash === genesis ? 0 : predecessorOf(others, previousHash, position);
  if (from === undefined) {
    if (before === null) return intact ? [{ kind: 'beginning-missing', position }] : [];
    if (others.some((other) => other.previousHash === before.hash)) return [{ kind: 'inserted', position }];
    const explained = !intact || told.get(before.position)?.some(({ kind }) => kind === 'changed');
    return explained ? [] : [{ kind: 'missing', position }];
  }
  if (from > position) return [{ kind: 'reordered', position }];
  const between = [...told].filter(([at]) => at > from && at < position);
  if (between.length === 0) return [{ kind: 'inserted', position: from + 1 }];
  const foreign = between.every(([, faults]) => faults.some(({ kind }) => kind === 'inserted' || kind === 'duplicate'));
  return foreign ? [] : [{ kind: 'reordered', position }];
}

/** Where the entry stands that another follows from; the nearest before it, where there are several. */
function predecessorOf(others: readonly Neighbour[], previousHash: string, position: number): number | undefined {
  const places = others.filter((other) => other.hash === previousHash).map((other) => other.position);
  return places.filter((at) => at < position).sort((a, b) => b - a)[0] ?? places[0];
}
