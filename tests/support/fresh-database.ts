import { afterEach, beforeEach } from 'vitest';
import { closeDatabase } from '#db/client';
import { openKeyring } from '~/domain/keys/keyring.server';
import { registerReactions } from '~/domain/reactions.server';
import { freshFolder, openFreshDatabase } from './database';

registerReactions();
await openKeyring(freshFolder('keys'), Date.now());
beforeEach(openFreshDatabase);
afterEach(closeDatabase);
