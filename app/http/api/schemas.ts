import { z } from 'zod';
import { certificateStatuses } from '~/domain/certificates/certificate-status';
import { hostStates, storeReasons } from '~/domain/platforms/answers/answer-words';
import { tradeCategories, tradeLanguages, tradeMarkets } from '~/domain/trade';
import { problemCodes } from './problem';

/*
 * What goes in and out of the API. The same schemas check each question and each answer and are what the OpenAPI document
 * is made of. Answers are built by allow-list: what a schema does not name, is not sent.
 */
const id = z.string().regex(/^[\w-]{1,80}$/);
const moment = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601, UTC' });
/** A code as it is stored, which is text, and as it is told, which is one of a list. */
const codes = <const Codes extends readonly [string, ...string[]]>(list: Codes) =>
  z.array(z.string().pipe(z.enum(list)));
const markets = codes(tradeMarkets).meta({ description: 'Empty: any' });
const languages = codes(tradeLanguages).meta({ description: 'Empty: any' });
const both = z.object({ en: z.string(), zh: z.string() });
const light = z.enum(['grey', 'amber', 'green']);

export const hostId = id.meta({ description: 'The host’s id' });
export const certificateNumber = z
  .string()
  .regex(/^[\w.\- ]{1,80}$/)
  .meta({ description: 'The number on a certificate; spaces and hyphens do not matter' });
export const storeId = id.meta({ description: 'The store’s id, as /stores lists it' });

export const clearanceQuestion = z
  .strictObject({
    store: storeId,
    host: hostId.optional(),
    certificate: certificateNumber.optional(),
    market: z.enum(tradeMarkets).optional().meta({ description: 'Where the broadcast’s buyers are' }),
    language: z.enum(tradeLanguages).optional().meta({ description: 'What is spoken' }),
    at: z.iso
      .datetime({ offset: true })
      .optional()
      .meta({ description: 'A moment to come, as the facts are now; without it: now' }),
  })
  .refine(({ host, certificate }) => (host === undefined) !== (certificate === undefined), {
    path: ['host'],
    params: { code: 'one-of-host-and-certificate' },
  });

export const hostsQuestion = z.strictObject({
  store: storeId.optional(),
  limit: z
    .string()
    .regex(/^([1-9]|[1-9]\d|100)$/)
    .default('50')
    .meta({ description: 'How many hosts a page has: 1 to 100' }),
  cursor: id.optional().meta({ description: '`next` of the page before' }),
});

export const nothing = z.strictObject({});

export const clearance = z.object({
  cleared: z
    .boolean()
    .meta({ description: 'True: this host may go live for this store at `at`. Anything else, also no answer: not.' }),
  light,
  reasons: z
    .array(z.object({ code: z.enum(storeReasons), text: z.string().meta({ description: 'In the asker’s language' }) }))
    .meta({ description: 'Everything that stands in the way; empty when cleared' }),
  host: id,
  store: id,
  asOf: moment.meta({ description: 'When the facts were looked at' }),
  at: moment.meta({ description: 'The moment the answer is about' }),
  cacheableUntil: moment.meta({
    description: 'Who keeps the answer longer than this lets somebody go live who may not any more',
  }),
  markets: markets.meta({ description: 'What the host is bound to the store for. Empty: any' }),
  languages: languages.meta({ description: 'What the host is bound to the store for. Empty: any' }),
});

export const store = z.object({
  id,
  name: z.string(),
  platform: z.string().meta({ description: 'As the enterprise calls it' }),
  enterprise: both.extend({ id }),
});
export const storeList = z.object({ stores: z.array(store) });

const certificateStatus = z.enum(certificateStatuses);
export const host = z.object({
  id,
  name: z.string().nullable().meta({ description: 'As the host agreed to have it published; null when they did not' }),
  account: z.enum(hostStates).nullable(),
  light: light.meta({ description: 'The host’s own light. Whether they may go live for a store, /clearance says' }),
  certificate: z.object({ number: z.string(), status: certificateStatus, validUntil: moment }).nullable(),
  bindings: z.array(z.object({ store: id, since: moment, markets, languages })),
});
export const hostList = z.object({
  hosts: z.array(host),
  next: id.nullable().meta({ description: 'The cursor of the next page; null on the last' }),
});

export const certificate = z.object({
  number: z.string(),
  host: id,
  holder: z.string(),
  holderLatin: z.string().nullable(),
  scheme: both,
  schemeVersion: z.string(),
  status: certificateStatus,
  issuedAt: moment,
  validUntil: moment,
  changedAt: moment.nullable().meta({ description: 'When it was suspended, revoked or superseded' }),
  scopes: z
    .object({ languages, categories: codes(tradeCategories), markets })
    .meta({ description: 'What it covers. An empty list is not limited' }),
});

export const problem = z.object({
  type: z.string(),
  title: z.string().meta({ description: 'In the asker’s language' }),
  status: z.int(),
  code: z.enum(problemCodes).meta({ description: 'Stable: what a program goes by' }),
  errors: z
    .array(z.object({ parameter: z.string(), code: z.string(), title: z.string() }))
    .optional()
    .meta({ description: 'Which parameters cannot be used, and why' }),
});

/** The schemas by the names the document calls them. */
export const named = {
  Clearance: clearance,
  Store: store,
  StoreList: storeList,
  Host: host,
  HostList: hostList,
  Certificate: certificate,
  Problem: problem,
} as const;
