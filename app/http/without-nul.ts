import { Transform } from 'node:stream';

/**
 * Takes NUL bytes out of a page. React 18 sends its buffer whole when a letter of several bytes does not fit into the rest
 * of it, zeros included; HTML has no use for NUL, and in an attribute a browser shows it as a broken letter.
 */
export const withoutNul = (): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });
