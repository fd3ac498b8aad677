import { afterEach, beforeEach } from 'vitest';
import { closeDatabase } from '#db/client';
import { registerReactions } from '~/domain/reactions.server';
import { openFreshDatabase } from './database';

registerReactions();
beforeEach(openFreshDatabase);
afterEach(closeDatabase);
