import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin, type ViteDevServer } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';

/** A changed lesson or question shows without a restart. Editors save in bursts, so it is read when they pause. */
function followContent(vite: ViteDevServer): void {
  const folder = path.resolve(process.env.CONTENT_DIR || 'content');
  let pause: NodeJS.Timeout | undefined;
  const refresh = async () => (await vite.ssrLoadModule('/app/http/development.ts')).refreshContent(vite);
  vite.watcher.add(folder);
  vite.watcher.on('all', (_event, file) => {
    if (!file.startsWith(folder + path.sep)) return;
    clearTimeout(pause);
    pause = setTimeout(() => refresh().catch((error) => vite.config.logger.error(String(error))), 150);
  });
}

/** The server's build starts at our own Express server, which imports Remix's build, not the other way round. */
const ownServer: Plugin = {
  name: 'own-server',
  enforce: 'post',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: 'app/http/server.ts' } } } : undefined,
};

/** Has the same Express app answer in development. Stands before Remix's plugin, whose own handler knows no context. */
const ownDevelopmentServer: Plugin = {
  name: 'own-development-server',
  configureServer: (vite) => () => {
    followContent(vite);
    vite.middlewares.use(async (request, response, next) => {
      try {
        const { developmentApp } = await vite.ssrLoadModule('/app/http/development.ts');
        developmentApp(vite)(request, response, next);
      } catch (error) {
        next(error);
      }
    });
  },
};

export default defineConfig({
  plugins: [tailwindcss(), ownDevelopmentServer, remix(remixConfig), tsconfigPaths(), ownServer],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  ssr: { external: ['better-sqlite3', '@node-rs/argon2', 'mdx-bundler', 'esbuild', '@electric-sql/pglite'] },
  optimizeDeps: { exclude: ['better-sqlite3', '@node-rs/argon2'] },
  server: { port: 3000, host: '127.0.0.1' },
});
