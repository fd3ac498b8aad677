import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { people } from '#db/schema/people';
import { Refusal } from '../refusal';
import { verifyPassword } from './password.server';
import { countTry, forgetTries, forgiveTry, type Try } from './throttle.server';

export type Credentials = {
  /** Normalised. */
  email: string;
  password: string;
  /** Whom tries are counted against. */
  client: string;
};

/**
 * Whose address and password these are: the person's id. Throws the same `wrong-email-or-password`, after the same work,
 * whether the address is unknown or the password wrong; `too-many-tries` before either is looked at.
 */
export async function signIn({ email, password, client }: Credentials): Promise<string> {
  const ofPair: Try = ['sign-in-pair', client, email];
  const ofAddress: Try = ['sign-in-address', client];
  await countTry(ofPair, ofAddress);
  const [person] = await db
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.email, email));
  const matches = await verifyPassword(person?.passwordHash, password);
  if (!person || !matches) throw new Refusal('wrong-email-or-password');
  await forgetTries(ofPair);
  await forgiveTry(ofAddress);
  return person.id;
}
