import { firstVerifier } from './first-verifier';
import { kinds, type Loot, type Pick } from './forgeries';
import { secondVerifier } from './second-verifier';
import type { Asked, Verdict } from './verifier';

export const verifiers = { first: firstVerifier, second: secondVerifier };

/** What each verifier says of a text. */
export async function verdicts(text: string, asked: Asked): Promise<Record<keyof typeof verifiers, Verdict>> {
  const [first, second] = await Promise.all([firstVerifier(text, asked), secondVerifier(text, asked)]);
  return { first, second };
}

export type Row = { kind: string; tried: number; accepted: { first: number; second: number }; examples: string[] };

/** Shows so many forgeries to both verifiers, the same number of each kind as far as it goes, and counts what got through. */
export async function tryForgeries(loot: Loot, asked: Asked, count: number, pick: Pick): Promise<Row[]> {
  const names = Object.keys(kinds);
  const rows = names.map((kind): Row => ({ kind, tried: 0, accepted: { first: 0, second: 0 }, examples: [] }));
  for (let made = 0; made < count; made++) {
    const row = rows[made % rows.length];
    const forge = row && kinds[row.kind];
    if (!row || !forge) continue;
    const forgery = await forge(loot, pick);
    const { text, ask = undefined } = typeof forgery === 'string' ? { text: forgery } : forgery;
    const { first, second } = await verdicts(text, { ...asked, ask: ask ? ask(asked.ask) : asked.ask });
    row.tried += 1;
    if (first.accepted) row.accepted.first += 1;
    if (second.accepted) row.accepted.second += 1;
    if (first.accepted || second.accepted) row.examples.push(text);
  }
  return rows;
}

/** Numbers that look like chance and are the same again for the same seed. */
export function chance(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
