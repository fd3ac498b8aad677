import { readFileSync } from 'node:fs';
import { closeDatabase, openDatabase } from '#db/client';
import { UnusableDatabase } from '#db/migrate';
import type { ReplayedRevision } from '~/domain/exams/result/replay-revisions';
import { nextClosedSittings, replaySittings } from '~/domain/exams/result/replay-sittings.server';
import { verifyBundle } from '~/domain/exams/result/verify-bundle.server';
import { environment, WrongEnvironment } from '~/http/environment';

/*
 * `npm run exam:replay -- <sitting>`: recomputes every revision of a result from the sealed paper, answers, policy and rulings,
 * with the scorer the result names, and prints both digests. `--all` does so for every closed sitting and prints what differs;
 * a file `bundle.json` is checked and recomputed without a database. Ends with 0 where all is the same, 1 where something is
 * not, 2 where nothing could be recomputed.
 */
const BATCH = 100;

class NothingToReplay extends Error {}

const line = ({ revision, kept, replayed, same }: ReplayedRevision): string =>
  `revision ${revision}\n  kept      ${kept}\n  replayed  ${replayed}\n  ${same ? 'same' : 'different'}`;

async function replayOne(sittingId: string): Promise<boolean> {
  const [found] = await replaySittings([sittingId]);
  if (!found) throw new NothingToReplay(`There is no closed sitting ${sittingId}.`);
  for (const revision of found.revisions) console.log(line(revision));
  return found.revisions.every(({ same }) => same);
}

async function replayAll(): Promise<boolean> {
  let [after, sittings, revisions, different] = ['', 0, 0, 0];
  for (;;) {
    const ids = await nextClosedSittings(after, BATCH);
    for (const replayed of await replaySittings(ids)) {
      sittings += 1;
      revisions += replayed.revisions.length;
      for (const revision of replayed.revisions.filter(({ same }) => !same)) {
        different += 1;
        console.log(`${replayed.sittingId} ${line(revision)}`);
      }
    }
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  console.log(`${sittings} sittings, ${revisions} results: ${revisions - different} the same, ${different} different`);
  return different === 0;
}

function replayBundle(file: string): boolean {
  const { problems, revisions, signedBy } = verifyBundle(readJson(file));
  for (const problem of problems) console.log(`does not fit: ${problem}`);
  for (const revision of revisions) console.log(line(revision));
  if (problems.length > 0) return false;
  console.log('The bundle is as it was sealed.');
  console.log(
    signedBy
      ? `It is signed with ${signedBy}\nThat key is the site’s if it stands in the site’s /.well-known/jwks.json.`
      : 'Nobody signed it: whoever has all its parts could have made it.',
  );
  return true;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new NothingToReplay(error instanceof Error ? error.message : String(error));
  }
}

async function replay(): Promise<void> {
  const [what, ...more] = process.argv.slice(2);
  if (!what || more.length > 0) throw new NothingToReplay('Name one sitting, --all, or a bundle: bundle.json.');
  if (what.endsWith('.json')) {
    process.exitCode = replayBundle(what) ? 0 : 1;
    return;
  }
  await openDatabase(environment().databaseAddress);
  const same = await (what === '--all' ? replayAll() : replayOne(what)).finally(closeDatabase);
  process.exitCode = same ? 0 : 1;
}

replay().catch((error: unknown) => {
  const foreseen =
    error instanceof NothingToReplay || error instanceof WrongEnvironment || error instanceof UnusableDatabase;
  console.error(foreseen ? `Nothing was recomputed.\n${error.message}` : error);
  process.exit(2);
});
