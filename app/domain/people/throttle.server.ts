import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import { Refusal, type RefusalCode } from '../refusal';

/*
 * Counts tries, in a file and on a connection of its own, so that counting never waits for the database's writer. A try
 * is counted against the pair of address and account, and against the address; never against the account alone, so that
 * a stranger cannot lock anybody out who comes from elsewhere. The limiter reads the machine's clock itself.
 */
const limits = {
  /** One account from one address. */
  'sign-in-pair': { points: 5, duration: 15 * 60 },
  /** All accounts from one address: a class behind one router mistypes, too. */
  'sign-in-address': { points: 100, duration: 15 * 60 },
  'sign-up-address': { points: 50, duration: 60 * 60 },
  'reset-pair': { points: 3, duration: 60 * 60 },
  'reset-address': { points: 50, duration: 60 * 60 },
  /** Room codes one person tries from one address: a mistyped one costs nothing, a guessed one much. */
  'room-code': { points: 10, duration: 15 * 60 },
  /** Join codes one person tries from one address. */
  'join-code': { points: 10, duration: 15 * 60 },
  /** Certificates asked for by number, from one address by one person or by all who are not signed in. */
  certificate: { points: 300, duration: 60 },
  /** The present password, asked for again inside a session. */
  'own-password': { points: 5, duration: 15 * 60 },
  /** Copies of one's own data, which ask of nearly every table. */
  'data-export': { points: 5, duration: 60 * 60 },
  /** What one API token may ask: ten a second, on average of a minute. */
  'api-token': { points: 600, duration: 60 },
  /** API questions of one address with tokens that are none. */
  'api-stranger': { points: 300, duration: 15 * 60 },
  /** Codes of live badges looked at from one address: a whole hall behind one router scans the same screen. */
  'live-code': { points: 600, duration: 60 },
} as const;

export type Limit = keyof typeof limits;
/** A limit and whom it is counted for. */
export type Try = readonly [limit: Limit, ...whom: string[]];

type Throttle = { limiters: Map<Limit, RateLimiterSQLite>; connection: Database.Database };
let open: Throttle | undefined;

/** Opens the counts. `file` may be `:memory:`. */
export async function openThrottle(file: string): Promise<void> {
  closeThrottle();
  const connection = new Database(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = NORMAL');
  connection.pragma('busy_timeout = 5000');
  const names = Object.keys(limits) as Limit[];
  const limiters = new Map<Limit, RateLimiterSQLite>();
  await Promise.all(names.map(async (name) => limiters.set(name, await limiter(connection, name))));
  open = { limiters, connection };
}

export function closeThrottle(): void {
  open?.connection.close();
  open = undefined;
}

function limiter(storeClient: Database.Database, name: Limit): Promise<RateLimiterSQLite> {
  return new Promise((resolve, reject) => {
    const made: RateLimiterSQLite = new RateLimiterSQLite(
      {
        storeClient,
        storeType: 'better-sqlite3',
        tableName: 'tries',
        keyPrefix: name,
        clearExpiredByTimeout: true,
        ...limits[name],
      },
      (error?: Error) => (error ? reject(error) : resolve(made)),
    );
  });
}

function limiterOf(name: Limit): RateLimiterSQLite {
  const found = open?.limiters.get(name);
  if (!found) throw new Error('the throttle is not open');
  return found;
}

/** No address or account is stored in the clear. */
const keyOf = (whom: readonly string[]) => createHash('sha256').update(whom.join('\n')).digest('base64url');

/**
 * Counts a try before it is made, so that tries made at once are all counted. Throws `too-many-tries` with the minutes
 * to wait; a try refused by one limit is not counted by those named after it.
 */
export async function countTry(...tries: Try[]): Promise<void> {
  for (const [name, ...whom] of tries) {
    try {
      await limiterOf(name).consume(keyOf(whom));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refusal('too-many-tries', { minutes: Math.max(1, Math.ceil(error.msBeforeNext / 60_000)) });
    }
  }
}

/** What is left of a limit after a question was counted. `window` and `seconds`, until it begins anew, in s. */
export type Allowance = { allowed: boolean; limit: number; window: number; remaining: number; seconds: number };

/** Counts a question of a program and says what is left, instead of refusing: it is told with each answer. */
export async function countAsk(name: 'api-token' | 'api-stranger', whom: string): Promise<Allowance> {
  const { points: limit, duration: window } = limits[name];
  const told = ({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): Allowance => ({
    allowed,
    limit,
    window,
    remaining: Math.max(0, remainingPoints),
    seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  });
  try {
    return told(await limiterOf(name).consume(keyOf([whom])), true);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return told(error, false);
  }
}

/** Takes back a try that was right: only failures count. */
export async function forgiveTry([name, ...whom]: Try): Promise<void> {
  await limiterOf(name).reward(keyOf(whom));
}

/**
 * Does something that is a try only where it is refused for being `wrong`: whoever was right, or refused for another
 * reason, keeps all tries. Throws `too-many-tries`, and what `work` throws.
 */
export async function countWrong<T>(each: Try, wrong: RefusalCode, work: () => Promise<T>): Promise<T> {
  await countTry(each);
  let counts = false;
  try {
    return await work();
  } catch (error) {
    counts = error instanceof Refusal && error.code === wrong;
    throw error;
  } finally {
    if (!counts) await forgiveTry(each);
  }
}

/** Starts counting from nothing, after a try that was right. */
export async function forgetTries([name, ...whom]: Try): Promise<void> {
  await limiterOf(name).delete(keyOf(whom));
}
