import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { adminGrants, people, sessions } from '#db/schema/people';
import type { Language } from '~/domain/language';
import type { Actor, Admin } from '~/domain/people/actor';
import { admitAdmin } from '~/http/admission';

/** What every made person signs in with. Its hash is a constant, cheap to verify. */
export const TEST_PASSWORD = 'a long test password';
export const TEST_PASSWORD_HASH =
  '$argon2id$v=19$m=1024,t=1,p=1$uRY+ZkHdgQ30eJwuDqCj7Q$RzeTex9tJuiYUY5QFlJsPjJURkhfa1t1d9TwwPii1xI';

/** The moment made people signed up at: 2026-01-05 08:00 UTC. */
export const LONG_AGO = Date.UTC(2026, 0, 5, 8);

export const anyRequest = (): Request => new Request('http://greenroom.test/');

let count = 0;

/** A person with an account and one session, as the actor a guard would hand on. */
export async function makePerson({
  name = `Person ${++count}`,
  email = `person-${++count}@example.com`,
  language = 'en',
  zone = 'Asia/Shanghai',
}: {
  name?: string;
  email?: string;
  language?: Language;
  zone?: string;
} = {}): Promise<Actor> {
  const personId = newId();
  const sessionId = newId();
  await transaction(async (tx) => {
    const account = { name, email, language, zone, passwordHash: TEST_PASSWORD_HASH, createdAt: LONG_AGO };
    await tx.insert(people).values({ id: personId, ...account });
    const nextYear = Math.floor(LONG_AGO / 1000) + 365 * 24 * 3600;
    await tx
      .insert(sessions)
      .values({ id: sessionId, personId, expiresAt: nextYear, startedAt: LONG_AGO, device: 'a test' });
  });
  return { personId, sessionId, name, email, language, zone, isAdmin: false, memberships: [], organisationId: null };
}

/** A person with an admin grant in force. */
export async function makeAdmin(options: Parameters<typeof makePerson>[0] = {}): Promise<Admin> {
  const person = await makePerson(options);
  await transaction(async (tx) => {
    await tx.insert(adminGrants).values({ id: newId(), personId: person.personId, grantedAt: LONG_AGO });
  });
  return admitAdmin({ ...person, isAdmin: true }, anyRequest());
}
