declare module 'virtual:remix/server-build' {
  import type { ServerBuild } from '@remix-run/node';

  const build: ServerBuild;
  export const assets: typeof build.assets;
  export const entry: typeof build.entry;
  export const routes: typeof build.routes;
  export const assetsBuildDirectory: typeof build.assetsBuildDirectory;
  export const publicPath: typeof build.publicPath;
  export const future: typeof build.future;
  export const mode: typeof build.mode;
  export const basename: typeof build.basename;
  export const isSpaMode: typeof build.isSpaMode;
}
