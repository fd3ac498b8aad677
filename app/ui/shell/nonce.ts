import { createContext } from 'react';

/** The nonce of this answer's scripts. The browser hides it from scripts, so it is empty there and not needed. */
export const NonceContext = createContext<string | undefined>(undefined);
