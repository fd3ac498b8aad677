import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The programs of README.md's section for platforms, as they stand there, in their order. */
export function examplesOf(section: string): string[] {
  const readme = readFileSync(path.resolve('README.md'), 'utf8');
  const text = readme.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? '';
  return [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, program = '']) => program);
}

export type ExampleClient = {
  clearance(asked: Record<string, string | undefined>): Promise<{ cleared: boolean; reasons: { code: string }[] }>;
  forget(host: string): void;
};
type Example = { greenroom(settings: { origin: string; token: string; patience?: number }): ExampleClient };

/** The example client, run as a program of its own. */
export async function exampleClient(): Promise<Example['greenroom']> {
  const [program = ''] = examplesOf('For platforms');
  const module = (await import(`data:text/javascript,${encodeURIComponent(program)}`)) as Example;
  return module.greenroom;
}
