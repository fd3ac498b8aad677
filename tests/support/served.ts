import type { TestProject } from 'vitest/node';
import { demoFolder, startServer } from './server';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    dataDir: string;
  }
}

/** One built server with the demo people for all route tests. What it logged as an error fails the run. */
export default async function serve(project: TestProject) {
  const served = await startServer({ dataDir: await demoFolder({ papers: 'own' }) });
  project.provide('address', served.address);
  project.provide('dataDir', served.dataDir);
  return async () => {
    const code = await served.stop();
    if (served.output()) console.error(served.output());
    if (code !== 0) throw new Error(`the server ended with ${code}`);
  };
}
