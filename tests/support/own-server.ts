import { expect, test as shared } from './page';
import { type Served, startServer } from './server';

/**
 * Tests on a server of their own: for what changes the bank, or everybody's results, under other tests' feet. Tests of one
 * worker share it, except for those that say whom it is for: they find the demo as it was made.
 */
export const test = shared.extend<object, { served: Served; serverFor: string }>({
  serverFor: ['everybody', { option: true, scope: 'worker' }],
  served: [
    async ({ serverFor: _ }, use) => {
      const served = await startServer();
      await use(served);
      expect(await served.stop()).toBe(0);
      expect(served.output()).toBe('');
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, use) => use(served.address),
});
