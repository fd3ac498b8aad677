import cluster from 'node:cluster';
import { createServer, type Server } from 'node:http';
import * as build from 'virtual:remix/server-build';
import type { Express } from 'express';
import { UnusableDatabase } from '#db/migrate';
import { ContentError } from '~/domain/courses/content-file.server';
import { forgetPresence } from '~/domain/exams/sitting/forget-presence.server';
import { UnusableKeys } from '~/domain/keys/key-folder.server';
import { createApp } from './app';
import { bootPrimary, bootWorker, shutDown } from './boot.server';
import { environment, WrongEnvironment } from './environment';
import { endLiveBadges } from './live-badges.server';
import { endLiveRooms } from './live-rooms.server';
import { endLivePages } from './live-sittings.server';
import { log } from './log';

/** How long requests under way may take to finish when the server is told to stop. */
const GRACE_MS = 10_000;

let ready = false;

class UnusablePort extends Error {
  override name = 'UnusablePort';
}

/** Time-outs tight enough that slow clients cannot hold connections: headers in 10 s, a whole request in 30 s. */
function listen(app: Express): Server {
  const { host, port } = environment();
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 }, app);
  server.on('error', (error) => refuseToStart(explain(error)));
  server.listen(port, host, () => {
    const address = server.address();
    const bound = address && typeof address === 'object' ? address.port : port;
    log.info({ event: 'listening', host, port: bound, pid: process.pid });
    process.send?.({ listening: bound });
  });
  return server;
}

function stopOnSignal(server: Server | undefined): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    ready = false;
    log.info({ event: 'stopping', signal });
    const forced = setTimeout(() => process.exit(1), GRACE_MS);
    forced.unref();
    for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGTERM');
    await new Promise<void>((resolve) => {
      if (!server) return resolve();
      endLivePages();
      endLiveBadges();
      endLiveRooms();
      // A connection whose answer ends only now is idle only now.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearInterval(idle);
        resolve();
      });
    });
    await shutDown();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}

/** A port that cannot be had, in words. */
function explain(error: Error): Error {
  const { host, port } = environment();
  const why = { EADDRINUSE: 'is in use', EACCES: 'needs more rights', EADDRNOTAVAIL: 'is not on this machine' };
  const known = 'code' in error && typeof error.code === 'string' && error.code in why;
  return known
    ? new UnusablePort(`Port ${port} on ${host} ${why[error.code as keyof typeof why]}. Set PORT or HOST to another.`)
    : error;
}

/** Says in one message why the server cannot start; a stack trace only for what nobody foresaw. */
function refuseToStart(error: unknown): never {
  const foreseen =
    error instanceof WrongEnvironment ||
    error instanceof UnusableDatabase ||
    error instanceof UnusableKeys ||
    error instanceof ContentError ||
    error instanceof UnusablePort;
  console.error(foreseen && error instanceof Error ? `Greenroom cannot start.\n${error.message}` : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const { workers } = environment();
  if (workers > 1 && cluster.isPrimary) {
    await bootPrimary(Date.now());
    stopOnSignal(undefined);
    for (let count = 0; count < workers; count++) cluster.fork();
    cluster.on('exit', (worker, code) => {
      if (worker.exitedAfterDisconnect || code === 0) return;
      cluster.fork();
      forgetPresence(Date.now()).catch((error) => log.error({ event: 'presence-not-forgotten', err: error }));
    });
    return;
  }
  await (cluster.isWorker ? bootWorker() : bootPrimary(Date.now()));
  const app = createApp(build, () => ready);
  ready = true;
  stopOnSignal(listen(app));
}

process.on('unhandledRejection', (reason) => log.error({ event: 'unhandled-rejection', reason: String(reason) }));
start().catch(refuseToStart);
