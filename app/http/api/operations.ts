import type { z } from 'zod';
import type { TokenScope } from '~/domain/platforms/tokens/api-token';
import {
  certificate,
  certificateNumber,
  clearance,
  clearanceQuestion,
  host,
  hostId,
  hostList,
  hostsQuestion,
  nothing,
  storeList,
} from './schemas';

export type Operation = {
  /** Where it is, below `/api/v1`. */
  path: string;
  /** A token needs one of these. */
  scopes: readonly [TokenScope, ...TokenScope[]];
  summary: string;
  description: string;
  question: z.ZodObject;
  /** What stands in the path, by name. */
  inPath: Readonly<Record<string, z.ZodString>>;
  answer: z.ZodObject;
};

/** Everything the API answers. The routes answer by these, and the OpenAPI document is made of them. */
export const operations = {
  clearance: {
    path: '/clearance',
    scopes: ['clearance'],
    summary: 'May this host go live for this store?',
    description:
      'Name the host by id or by the number of one of their certificates. Only an answer with status 200 in which `cleared` is true lets somebody go live; every other answer, and none, does not.',
    question: clearanceQuestion,
    inPath: {},
    answer: clearance,
  },
  stores: {
    path: '/stores',
    scopes: ['clearance', 'hosts'],
    summary: 'The stores you may ask about',
    description: 'An enterprise’s own stores; for a platform, those whose enterprise named it.',
    question: nothing,
    inPath: {},
    answer: storeList,
  },
  hosts: {
    path: '/hosts',
    scopes: ['hosts'],
    summary: 'The hosts bound to your stores',
    description: 'A page at a time, in the order of their ids. Go on with `cursor` until `next` is null.',
    question: hostsQuestion,
    inPath: {},
    answer: hostList,
  },
  host: {
    path: '/hosts/{id}',
    scopes: ['hosts'],
    summary: 'One host who is bound to a store of yours',
    description: 'Their account, certificate, light and bindings to your stores.',
    question: nothing,
    inPath: { id: hostId },
    answer: host,
  },
  certificate: {
    path: '/certificates/{number}',
    scopes: ['certificates'],
    summary: 'A certificate of a host who is bound to a store of yours',
    description: 'Its status and what is printed on it. A certificate is not a clearance.',
    question: nothing,
    inPath: { number: certificateNumber },
    answer: certificate,
  },
} as const satisfies Record<string, Operation>;
