import { fork } from 'node:child_process';
import path from 'node:path';

export type Bare = { address: string; pid: number; close(): void };

/** Starts one of the bare servers of bare.mjs. */
export async function bareServer(kind: 'http' | 'express', answer: string): Promise<Bare> {
  const child = fork(path.join(import.meta.dirname, 'bare.mjs'), [kind, answer], { execArgv: [] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return { address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, close: () => void child.kill() };
}
