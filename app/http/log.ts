import pino from 'pino';

/**
 * One JSON line an event. No addresses, names, answers or tokens are logged: ids only.
 * The level is set at boot, once the environment is known to be right.
 */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
