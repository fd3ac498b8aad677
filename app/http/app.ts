import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { prepareApi } from './api/requests';
import { loadContext } from './context';
import { directly } from './directly';
import { environment } from './environment';
import { limitBody } from './limits';
import { refuseForeignWrites } from './origin';
import { logRequests } from './request-log';
import { securityHeaders } from './security-headers';
import { answerUnforeseen } from './unforeseen';
import { refuseMalformed } from './well-formed';

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'];

/** The one Express app, for development and production alike. `ready` says whether it can serve. */
export function createApp(build: ServerBuild | (() => Promise<ServerBuild>), ready: () => boolean): Express {
  const { mode, origin, trustProxy } = environment();
  const development = mode === 'development';
  const app = express();
  app.disable('x-powered-by');
  app.set('env', mode);
  if (trustProxy) app.set('trust proxy', /^\d+$/.test(trustProxy) ? Number(trustProxy) : trustProxy);

  app.get('/healthz', (_request, response) => {
    response
      .status(ready() ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ready: ready() });
  });
  app.use((request, _response, next) => {
    if (!trustProxy) for (const name of FORWARDED) delete request.headers[name];
    next();
  });
  app.use(logRequests);
  app.use(securityHeaders({ development, https: origin.startsWith('https:') }));
  app.use('/api', prepareApi(origin));
  app.use(refuseMalformed);
  app.use(refuseForeignWrites);
  app.use(limitBody);
  app.post('/exam/sittings/:id/answers', directly(build, 'routes/exams/answers'));
  if (!development) serveAssets(app);
  app.use(compression());
  app.all(
    '*',
    createRequestHandler({ build, mode: development ? 'development' : 'production', getLoadContext: loadContext }),
  );
  app.use(answerUnforeseen);
  return app;
}

/** Built files have their digest in their name and stay for a year; they were compressed when they were built. */
function serveAssets(app: Express): void {
  const client = path.resolve(process.cwd(), 'build', 'client');
  const compressed = { enableBrotli: true, orderPreference: ['br' as const, 'gz' as const], index: false as const };
  app.use(
    '/assets',
    expressStaticGzip(path.join(client, 'assets'), {
      ...compressed,
      serveStatic: { immutable: true, maxAge: '1y', fallthrough: false },
    }),
  );
  app.use(expressStaticGzip(client, { ...compressed, serveStatic: { maxAge: '1h', redirect: false } }));
}
