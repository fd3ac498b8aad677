import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase, openDatabase } from '#db/client';
import { UnusableDatabase } from '#db/migrate';
import type { ChainFault } from '~/domain/audit/chain-faults';
import { sealFileIn } from '~/domain/audit/check-audit.server';
import type { SealFault } from '~/domain/audit/seal-faults';
import { readSealFile } from '~/domain/audit/seal-file.server';
import { verifyAudit } from '~/domain/audit/verify-audit.server';
import { readSigningKeys, UnusableKeys } from '~/domain/keys/key-folder.server';
import { environment, WrongEnvironment } from '~/http/environment';
import words from '~/i18n/audit.en';

/*
 * `npm run audit:verify`: recomputes the chain of the audit log and holds every daily seal against it. `-- --key z6Mk…` trusts
 * that key (as often as there are keys) instead of those in DATA_DIR; `-- --seals kept.jsonl` adds seals that were downloaded
 * earlier and kept elsewhere. Ends with 0 where all is whole, 1 where something is not, 2 where nothing could be checked.
 */
class NothingToCheck extends Error {}

/** What was found, in the words of the admin's page. */
function sentence(fault: ChainFault | SealFault): string {
  const number = 'ordinal' in fault ? fault.ordinal : fault.position;
  return words.faults[fault.kind]
    .replace('{{number}}', String(number))
    .replace('{{position}}', String(fault.position ?? number));
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { key: { type: 'string', multiple: true }, seals: { type: 'string' } },
    });
    return values;
  } catch (error) {
    throw new NothingToCheck(error instanceof Error ? error.message : String(error));
  }
}

function readKept(file: string | undefined) {
  if (file === undefined) return [];
  const { seals, damaged } = readSealFile(file);
  if (!seals) throw new NothingToCheck(`${file} does not exist.`);
  if (damaged.length > 0) throw new NothingToCheck(`${file}: line ${damaged[0]} is no seal.`);
  return seals;
}

function trustedKeys(named: readonly string[] | undefined, dataDir: string): string[] {
  const wrong = named?.find((key) => !/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/.test(key));
  if (wrong !== undefined) throw new NothingToCheck(`${wrong} is no public key: it begins with z6Mk and has 48 signs.`);
  if (named) return [...named];
  const folder = path.join(dataDir, 'keys');
  return existsSync(folder) ? [...readSigningKeys(folder).values()].map(({ id }) => id) : [];
}

async function verify(): Promise<void> {
  const { key, seals: keptFile } = readArguments();
  const { dataDir, databaseAddress } = environment();
  const kept = readKept(keptFile);
  const trusted = trustedKeys(key, dataDir);
  await openDatabase(databaseAddress);
  const evidence = { file: sealFileIn(dataDir), trusted, kept };
  const { entries, head, seals, sealedTo, faults } = await verifyAudit(evidence).finally(closeDatabase);
  for (const fault of faults) console.error(sentence(fault));
  const counted = `${entries} entries, newest hash ${head}\n${seals} seals, the newest vouches for entries up to ${sealedTo}`;
  if (faults.length === 0) console.log(`The audit log is whole.\n${counted}`);
  else console.error(`The audit log is not whole.\n${counted}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

verify().catch((error: unknown) => {
  const foreseen =
    error instanceof NothingToCheck ||
    error instanceof WrongEnvironment ||
    error instanceof UnusableDatabase ||
    error instanceof UnusableKeys;
  console.error(foreseen ? `The audit log was not checked.\n${error.message}` : error);
  process.exit(2);
});
