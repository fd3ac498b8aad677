import type { ServerBuild } from '@remix-run/node';
import type { Express } from 'express';
import type { ViteDevServer } from 'vite';
import { createApp } from './app';
import { bootPrimary } from './boot.server';

let app: Express | undefined;
let booted: Promise<void> | undefined;

/** The same Express app behind Vite's dev server: booted at the first request, with a build that follows every change. */
export function developmentApp(vite: ViteDevServer): Express {
  app ??= createApp(
    async () => {
      booted ??= bootPrimary(Date.now());
      await booted;
      return (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
    },
    () => true,
  );
  return app;
}
