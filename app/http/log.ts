import pino from 'pino';
import { environment } from './environment';

/** One JSON line an event. No addresses, names, answers or tokens are logged: ids only. */
export const log = pino({ level: environment().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
