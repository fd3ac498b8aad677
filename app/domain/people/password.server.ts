import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default) with 19 MiB and two passes: the least OWASP recommends, some 30 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same characters give the same password, however a keyboard composes them. */
const composed = (password: string) => password.normalize('NFKC');

/** Hashes a password. Takes tens of milliseconds: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), COST);
}

let nobodys: Promise<string> | undefined;

/** Compares a password with a hash. Without a hash it is false, after as long as a comparison takes. */
export async function verifyPassword(storedHash: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password');
  const matches = await verify(storedHash ?? (await nobodys), composed(password));
  return storedHash !== undefined && matches;
}
