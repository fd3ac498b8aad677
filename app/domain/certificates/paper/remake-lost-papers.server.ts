import { asc, gt, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { certificatePapers } from '#db/schema/certificates';
import { loadFacts } from './load-facts.server';
import { type Failed, type Press, printAll } from './make-papers.server';
import { keptPapers, paperName } from './paper-folder.server';

const AT_ONCE = 500;

/**
 * Makes again the newest paper of each certificate whose file is lost. Where it comes out the same, the register stays as
 * it is; where the program prints differently by now, the new digest is added and the old one stays good.
 */
export async function remakeLostPapers(press: Press, now: number): Promise<{ made: number; failed: Failed }> {
  const kept = await keptPapers();
  const outcome = { made: 0, failed: [] as Failed };
  for (let after = ''; ; ) {
    const newest = await newestPapers(after);
    const last = newest.at(-1);
    if (!last) return outcome;
    after = last.number;
    const lost = newest.filter((paper) => !kept.has(paperName(paper))).map(({ number }) => number);
    if (lost.length === 0) continue;
    const { made, failed } = await printAll(await loadFacts(lost), press, now);
    outcome.made += made;
    outcome.failed.push(...failed);
  }
}

/** The newest paper of each of the next certificates after a number. */
async function newestPapers(after: string): Promise<{ number: string; digest: string }[]> {
  const numbers = await db
    .selectDistinct({ number: certificatePapers.number })
    .from(certificatePapers)
    .where(gt(certificatePapers.number, after))
    .orderBy(asc(certificatePapers.number))
    .limit(AT_ONCE);
  if (numbers.length === 0) return [];
  const papers = await db
    .select({ number: certificatePapers.number, digest: certificatePapers.digest })
    .from(certificatePapers)
    .where(
      inArray(
        certificatePapers.number,
        numbers.map(({ number }) => number),
      ),
    )
    .orderBy(asc(certificatePapers.number), asc(certificatePapers.madeAt));
  return [...new Map(papers.map((paper) => [paper.number, paper])).values()];
}
