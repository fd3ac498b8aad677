import { closeDatabase, openDatabase } from '#db/client';
import { UnusableDatabase } from '#db/migrate';
import { verifyChain } from '~/domain/audit/verify-chain.server';
import { environment, WrongEnvironment } from '~/http/environment';

/*
 * `npm run audit:verify`: recomputes the chain of the audit log. Ends with 1 where it is broken. Note the last line
 * somewhere else: that entries are missing at the end shows only by comparing it.
 */
async function verify(): Promise<void> {
  await openDatabase(environment().databaseAddress);
  const { entries, head, brokenAt } = await verifyChain();
  await closeDatabase();
  if (brokenAt === null) console.log(`The chain is unbroken.\n${entries} entries, newest hash ${head}`);
  else console.error(`The chain is broken at entry ${brokenAt}, after ${entries} that fit.`);
  process.exitCode = brokenAt === null ? 0 : 1;
}

verify().catch((error: unknown) => {
  const foreseen = error instanceof WrongEnvironment || error instanceof UnusableDatabase;
  console.error(foreseen ? `The audit log was not checked.\n${error.message}` : error);
  process.exit(2);
});
