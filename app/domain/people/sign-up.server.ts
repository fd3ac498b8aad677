import { eq } from 'drizzle-orm';
import { db, type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { people } from '#db/schema/people';
import { record } from '../audit/record.server';
import type { Language } from '../language';
import { Refusal } from '../refusal';
import { hashPassword } from './password.server';
import { countTry, forgiveTry, type Try } from './throttle.server';
import { refuseWeakPassword } from './weak-password.server';

export type NewAccount = {
  name: string;
  /** Normalised. */
  email: string;
  password: string;
  language: Language;
  zone: string;
  /** Whom tries are counted against. */
  client: string;
};

/**
 * Opens an account and returns the person's id. One account an address, also when two are opened at once. Throws
 * `password-common`, `password-guessable`, `email-taken`, each at its field, and `too-many-tries` for somebody who asks
 * which addresses are taken.
 */
export async function signUp({ password, client, ...account }: NewAccount, now: number): Promise<string> {
  refuseWeakPassword(password, account.email, 'password');
  const asked: Try = ['sign-up-address', client];
  await countTry(asked);
  await refuseTaken(db, account.email);
  const passwordHash = await hashPassword(password);
  const id = newId();
  await transaction(async (tx) => {
    await refuseTaken(tx, account.email);
    await tx.insert(people).values({ id, ...account, passwordHash, createdAt: now });
    await record(tx, { at: now, actorId: id, action: 'person-signed-up', subject: { type: 'person', id } });
  });
  await forgiveTry(asked);
  return id;
}

async function refuseTaken(reader: Pick<Transaction, 'select'>, email: string): Promise<void> {
  const [taken] = await reader.select({ id: people.id }).from(people).where(eq(people.email, email));
  if (taken) throw new Refusal('email-taken', {}, 'email');
}
