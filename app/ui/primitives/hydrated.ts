import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and until the page is live, so that what needs JavaScript is offered only where it works. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
