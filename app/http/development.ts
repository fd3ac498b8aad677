import type { ServerBuild } from '@remix-run/node';
import type { Express } from 'express';
import type { ViteDevServer } from 'vite';
import { createApp } from './app';
import { bootPrimary } from './boot.server';
import { reloadContent } from './content-reload.server';

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

/** Reads the content again after an author's change and shows it in every open page. */
export async function refreshContent(vite: ViteDevServer): Promise<void> {
  if (!booted) return;
  await booted;
  await reloadContent(Date.now());
  vite.ws.send({ type: 'full-reload' });
}
