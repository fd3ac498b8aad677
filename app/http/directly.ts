import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express';
import { loadContext } from './context';

type Build = ServerBuild | (() => Promise<ServerBuild>);

/**
 * Answers a POST with a route's own action, found by Express instead of the page router, which looks through all pages:
 * for addresses that every candidate's browser asks every few seconds. Guard, body and refusals are the action's, as ever.
 */
export function directly(build: Build, routeId: string): RequestHandler {
  return async (request, response, next) => {
    try {
      const { routes } = typeof build === 'function' ? await build() : build;
      const action = routes[routeId]?.module.action;
      if (!action) throw new Error(`${routeId} has no action`);
      // The body first: the context has the moment from which rules count, and a late body is late.
      const asked = await webRequest(request);
      const context: AppLoadContext = await loadContext(request, response);
      const answer: unknown = await action({ request: asked, params: request.params, context });
      if (!(answer instanceof Response)) throw new Error(`${routeId} answers with a page`);
      await send(answer, response);
    } catch (error) {
      // Whoever broke off their own request is not there to be answered.
      if (request.destroyed && !request.complete) return;
      next(error);
    }
  };
}

async function webRequest(request: ExpressRequest): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const headers = { 'content-type': request.get('content-type') ?? '' };
  const url = `${request.protocol}://${request.get('host')}${request.originalUrl}`;
  return new Request(url, { method: 'POST', headers, body: Buffer.concat(parts) });
}

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status);
  answer.headers.forEach((value, name) => void response.append(name, value));
  response.send(Buffer.from(await answer.arrayBuffer()));
}
