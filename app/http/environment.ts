import path from 'node:path';
import { z } from 'zod';
import { isNetwork } from '~/domain/platforms/webhooks/reachable-address';

const flag = (otherwise: boolean) =>
  z
    .enum(['0', '1'], { error: 'is 0 or 1' })
    .optional()
    .transform((value) => (value === undefined ? otherwise : value === '1'));
const whole = (lowest: number, highest: number, otherwise: number) =>
  z.coerce
    .number({ error: `is a whole number from ${lowest} to ${highest}` })
    .int({ error: `is a whole number from ${lowest} to ${highest}` })
    .min(lowest, { error: `is a whole number from ${lowest} to ${highest}` })
    .max(highest, { error: `is a whole number from ${lowest} to ${highest}` })
    .default(otherwise);
const address = (protocols: readonly string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `is an address such as ${example}`,
  });

const networks = z
  .string()
  .transform((list) => list.split(',').map((each) => each.trim()))
  .refine((list) => list.every(isNetwork), { error: 'is a list of networks such as 10.1.0.0/16, fd00::/8' });

const environmentSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: whole(0, 65_535, 3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    ORIGIN: address(['http:', 'https:'], 'https://greenroom.example')
      .refine((value) => !URL.canParse(value) || new URL(value).origin === value.replace(/\/$/, ''), {
        error: 'is an origin: no path, no query',
      })
      .optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: address(['postgres:', 'postgresql:', 'pglite:'], 'postgres://user@host/greenroom').optional(),
    CONTENT_DIR: z.string().min(1).default('content'),
    WORKERS: whole(1, 64, 1),
    DEMO: flag(false),
    SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example').optional(),
    /** How many proxies stand in front, or their addresses, in Express's terms. */
    TRUST_PROXY: z.string().min(1).optional(),
    /** Private networks that webhook messages may be sent to; none but loopback, and that in development only. */
    WEBHOOK_NETWORKS: networks.optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .transform((env) => ({
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    origin:
      env.ORIGIN?.replace(/\/$/, '') ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`,
    dataDir: path.resolve(env.DATA_DIR),
    databaseAddress: env.DATABASE_URL ?? path.resolve(env.DATA_DIR, 'greenroom.sqlite'),
    contentDir: path.resolve(env.CONTENT_DIR),
    workers: env.WORKERS,
    demo: env.DEMO,
    smtpUrl: env.SMTP_URL,
    trustProxy: env.TRUST_PROXY,
    webhookNetworks: env.WEBHOOK_NETWORKS ?? (env.NODE_ENV === 'development' ? ['127.0.0.0/8', '::1/128'] : []),
    logLevel: env.LOG_LEVEL,
  }));

export type Environment = z.output<typeof environmentSchema>;

/** The environment cannot be used; the message names every problem at once. */
export class WrongEnvironment extends Error {
  override name = 'WrongEnvironment';
}

/** Reads and checks the environment. An empty variable counts as unset. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const result = environmentSchema.safeParse(set);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path: [name], message }) => `  ${String(name)}: ${message}`);
  throw new WrongEnvironment(`These settings cannot be used:\n${[...new Set(problems)].join('\n')}`);
}

let cached: Environment | undefined;
/** The environment of this process, checked once. */
export function environment(): Environment {
  cached ??= readEnvironment(process.env);
  return cached;
}
