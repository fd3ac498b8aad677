import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { mayReach, type Network } from '~/domain/platforms/webhooks/reachable-address';
import { TRY_AT_MOST_MS } from '~/domain/platforms/webhooks/retry-schedule';
import { Unsent, type UnsentReason } from '~/domain/platforms/webhooks/unsent';
import { literalOf, readAddress } from '~/domain/platforms/webhooks/webhook-address';
import type { Message, Post } from '~/domain/platforms/webhooks/webhook-sender.server';

const CONNECT_AT_MOST_MS = 5_000;
const HEADERS_AT_MOST_BYTES = 16 * 1024;
const BODY_AT_MOST_BYTES = 64 * 1024;

type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

type Limits = { networks: readonly Network[]; resolve?: Resolve; connectMs?: number; wholeMs?: number };

/**
 * How messages leave. The receiver's address is somebody else's choice, so: the name is resolved once, every address it
 * stands for has to be one that may be reached, and the connection goes to exactly those; nothing is followed, no proxy
 * is asked, no connection is kept; time, headers and body are bounded.
 */
export function postWebhook({
  networks,
  resolve = lookup,
  connectMs = CONNECT_AT_MOST_MS,
  wholeMs = TRY_AT_MOST_MS,
}: Limits): Post {
  return async ({ url: address, headers, body }: Message, stopped) => {
    const url = new URL(address);
    const literal = literalOf(url);
    if (typeof readAddress(address, networks) === 'string') throw new Unsent('address-refused');
    if (literal !== null && !mayReach(literal, networks)) throw new Unsent('address-refused');
    return new Promise<number>((settle, fail) => {
      const secure = url.protocol === 'https:';
      const request = (secure ? https : http).request(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
        agent: new (secure ? https : http).Agent({ keepAlive: false }),
        lookup: checked(resolve, networks),
        maxHeaderSize: HEADERS_AT_MOST_BYTES,
      });
      const giveUp = (reason: UnsentReason) => request.destroy(new Unsent(reason));
      const connecting = setTimeout(() => giveUp('time-out'), connectMs);
      const whole = setTimeout(() => giveUp('time-out'), wholeMs);
      const stop = () => giveUp('stopped');
      stopped.addEventListener('abort', stop, { once: true });
      const done = () => {
        clearTimeout(connecting);
        clearTimeout(whole);
        stopped.removeEventListener('abort', stop);
      };
      watch(request, secure, networks, () => clearTimeout(connecting));
      let status: number | undefined;
      request.on('response', (response: IncomingMessage) => {
        status = response.statusCode ?? 0;
        drop(response);
      });
      request.on('error', (error: Error) => {
        done();
        if (status === undefined) fail(unsentBy(error));
      });
      request.on('close', () => {
        done();
        if (status === undefined) fail(new Unsent('broken-off'));
        else settle(status);
      });
      if (stopped.aborted) stop();
      request.end(body);
    });
  };
}

/** Looks a name up, once a connection. One address that may not be reached spoils all of them. */
function checked(resolve: Resolve, networks: readonly Network[]): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Unsent('name-unknown'), []);
      if (addresses.some(({ address }) => !mayReach(address, networks)))
        return callback(new Unsent('address-refused'), []);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** Looks at where the connection really went, and calls `connected` when it stands. */
function watch(request: ClientRequest, secure: boolean, networks: readonly Network[], connected: () => void): void {
  request.on('socket', (socket: Socket) => {
    socket.once('connect', () => {
      if (!mayReach(socket.remoteAddress ?? '', networks)) request.destroy(new Unsent('address-refused'));
    });
    socket.once(secure ? 'secureConnect' : 'connect', connected);
  });
}

/** What the receiver says beside its status is of no use here: read away, up to a limit. */
function drop(response: IncomingMessage): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > BODY_AT_MOST_BYTES) response.destroy();
  });
  response.on('error', () => undefined);
}

function unsentBy(error: Error & { code?: string }): Unsent {
  if (error instanceof Unsent) return error;
  const { code = '' } = error;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new Unsent('name-unknown');
  if (/^(ERR_TLS|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|ERR_SSL)/.test(code)) return new Unsent('certificate-refused');
  if (/^(HPE_|ECONNRESET|EPIPE)/.test(code)) return new Unsent('broken-off');
  return new Unsent('connection-failed');
}
