import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';

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
