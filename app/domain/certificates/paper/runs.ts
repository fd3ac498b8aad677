/** Han, kana and their punctuation, with whatever spaces and signs stand between two of them. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef](?:[\p{P}\p{Zs}\u30fc]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef])*/gu;

export type Run<Face> = { face: Face; text: string };

/** A text cut where East Asian writing begins and ends. */
function stretches(text: string): string[] {
  const cut: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(EAST_ASIAN)) {
    if (index > from) cut.push(text.slice(from, index));
    cut.push(found);
    from = index + found.length;
  }
  return from < text.length ? [...cut, text.slice(from)] : cut;
}

/**
 * A text as it is set: in runs of one face each. A stretch in one writing is set whole in the first face that has all of
 * it, so that no word changes its face for one letter; only where none has, letter by letter. Throws for a character no
 * face has: a paper has no holes.
 */
export function runsOf<Face>(text: string, faces: readonly Face[], covers: (face: Face, point: number) => boolean) {
  const has = (face: Face, part: string) => [...part].every((letter) => covers(face, letter.codePointAt(0) ?? 0));
  const runs: Run<Face>[] = [];
  const add = (part: string): boolean => {
    const face = faces.find((each) => has(each, part));
    if (face === undefined) return false;
    const last = runs.at(-1);
    if (last?.face === face) last.text += part;
    else runs.push({ face, text: part });
    return true;
  };
  for (const stretch of stretches(text)) {
    if (add(stretch)) continue;
    for (const letter of stretch) if (!add(letter)) throw new Error(`no face has ${JSON.stringify(letter)}`);
  }
  return runs;
}
