import { createHash } from 'node:crypto';
import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import { db, prepared, type Reader, transaction } from '#db/client';
import { sessions } from '#db/schema/people';
import { record } from '../audit/record.server';
import type { Actor } from './actor';

/*
 * The one module that knows the session library. Its adapter writes inside our transactions and keeps the SHA-256 of a
 * session's id, so that a copy of the database signs nobody in.
 */
declare module 'lucia' {
  interface Register {
    Lucia: Lucia;
    DatabaseSessionAttributes: { device: string; startedAt: number };
    DatabaseUserAttributes: Record<string, never>;
  }
}

/** A session ends after 14 days without use; half-way through, use prolongs it. */
const LIFETIME = new TimeSpan(2, 'w');

const hashId = (id: string) => createHash('sha256').update(id).digest('hex');
const toSeconds = (date: Date) => Math.floor(date.getTime() / 1000);

type SessionRow = typeof sessions.$inferSelect;
/** `id` is the clear id where the library gave it to us; the table never holds it. */
const asLibrarySession = (id: string, row: SessionRow): DatabaseSession => ({
  id,
  userId: row.personId,
  expiresAt: new Date(row.expiresAt * 1000),
  attributes: { device: row.device, startedAt: row.startedAt },
});

const sessionQuery = prepared((from: Reader) =>
  from
    .select()
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
);

const adapter: Adapter = {
  async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await sessionQuery(db).execute({ id: hashId(id) });
    return row ? [asLibrarySession(id, row), { id: row.personId, attributes: {} }] : [null, null];
  },
  async getUserSessions(personId) {
    const rows = await db.select().from(sessions).where(eq(sessions.personId, personId));
    return rows.map((row) => asLibrarySession(row.id, row));
  },
  async setSession({ id, userId, expiresAt, attributes: { device, startedAt } }) {
    const hash = hashId(id);
    await transaction(async (tx) => {
      await tx
        .insert(sessions)
        .values({ id: hash, personId: userId, expiresAt: toSeconds(expiresAt), device, startedAt });
      await record(tx, {
        at: startedAt,
        actorId: userId,
        action: 'person-signed-in',
        subject: { type: 'person', id: userId },
      });
    });
  },
  async updateSessionExpiration(id, expiresAt) {
    await transaction(async (tx) => {
      await tx
        .update(sessions)
        .set({ expiresAt: toSeconds(expiresAt) })
        .where(eq(sessions.id, hashId(id)));
    });
  },
  async deleteSession(id) {
    await transaction(async (tx) => {
      await tx.delete(sessions).where(eq(sessions.id, hashId(id)));
    });
  },
  async deleteUserSessions(personId) {
    await transaction(async (tx) => {
      await tx.delete(sessions).where(eq(sessions.personId, personId));
    });
  },
  async deleteExpiredSessions() {
    await transaction(async (tx) => {
      await tx.delete(sessions).where(lt(sessions.expiresAt, toSeconds(new Date())));
    });
  },
};

let lucia = new Lucia(adapter);

/** Settles the cookie: `__Host-` and Secure where the site is served over https. Called once at boot. */
export function configureSessions({ https }: { https: boolean }): void {
  lucia = new Lucia(adapter, {
    sessionExpiresIn: LIFETIME,
    sessionCookie: {
      name: https ? '__Host-session' : 'session',
      attributes: { secure: https, sameSite: 'lax', path: '/' },
    },
  });
}

/** Starts a session with an id nobody had before, and returns its cookie. */
export async function startSession(personId: string, device: string, now: number): Promise<string> {
  const session = await lucia.createSession(personId, { device, startedAt: now });
  return lucia.createSessionCookie(session.id).serialize();
}

/** The cookie that makes a browser forget its session. */
export function blankSessionCookie(): string {
  return lucia.createBlankSessionCookie().serialize();
}

/**
 * Whose session a `Cookie` header carries. `setCookie` is there when the browser has to be told something: the session
 * was prolonged, or is dead. `id` is the stored one, not the cookie's.
 */
export async function validateSession(
  cookieHeader: string,
): Promise<{ session: { id: string; personId: string } | null; setCookie?: string }> {
  const id = readCookie(cookieHeader);
  if (!id) return { session: null };
  const { session } = await lucia.validateSession(id);
  if (!session) return { session: null, setCookie: blankSessionCookie() };
  const found = { session: { id: hashId(id), personId: session.userId } };
  return session.fresh ? { ...found, setCookie: lucia.createSessionCookie(id).serialize() } : found;
}

/** The library throws at a cookie that cannot be decoded; here it is nobody's. */
function readCookie(header: string): string | null {
  try {
    return lucia.readSessionCookie(header);
  } catch {
    return null;
  }
}

/** A person's open sessions, newest first, for the list they can revoke from. */
export async function listSessions(actor: Actor, now: number) {
  return db
    .select({ id: sessions.id, device: sessions.device, startedAt: sessions.startedAt })
    .from(sessions)
    .where(and(eq(sessions.personId, actor.personId), gt(sessions.expiresAt, Math.floor(now / 1000))))
    .orderBy(desc(sessions.startedAt));
}

/** Deletes expired sessions. Run by a job. */
export const forgetExpiredSessions = (): Promise<void> => lucia.deleteExpiredSessions();
