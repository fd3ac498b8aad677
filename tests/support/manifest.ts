import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  routes: z.record(
    z.string(),
    z.object({
      id: z.string(),
      path: z.string().optional(),
      hasAction: z.boolean(),
      hasLoader: z.boolean(),
      imports: z.array(z.string()),
    }),
  ),
});
export type ManifestRoute = z.output<typeof manifest>['routes'][string];

/**
 * Whether a route has a page: what its document shows is then what its `.data` tells. What a route without one answers
 * (a file, a stream) is whole only when it is asked for itself. A route without a page brings no code to the browser.
 */
export const isPage = ({ imports }: Pick<ManifestRoute, 'imports'>): boolean => imports.length > 0;

/** The routes of the build, as it tells browsers of them. */
export function readManifest(): ManifestRoute[] {
  const folder = path.resolve('build', 'client', 'assets');
  const [file] = readdirSync(folder).filter((name) => /^manifest-.*\.js$/.test(name));
  if (!file) throw new Error('there is no build: run `npm run build`');
  const text = readFileSync(path.join(folder, file), 'utf8');
  return Object.values(
    manifest.parse(JSON.parse(text.replace(/^window\.__remixManifest=/, '').replace(/;$/, ''))).routes,
  );
}
