import { expect, test as shared } from './page';
import { type Served, startServer } from './server';

/**
 * Tests on a server of their own: for what changes the bank, or everybody's results, under other tests' feet. Tests of one
 * worker share it.
 */
export const test = shared.extend<object, { served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs
    async ({}, use) => {
      const served = await startServer();
      await use(served);
      expect(await served.stop()).toBe(0);
      expect(served.output()).toBe('');
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, use) => use(served.address),
});
