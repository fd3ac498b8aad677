import { Refusal } from '~/domain/refusal';

/**
 * A certificate's number as it stands in the address, spaces and hyphens included; `fromEnd` counts the parts of the path
 * from its end, the last being 1. What cannot be read is answered like a number nobody has.
 */
export function typedNumber(request: Request, fromEnd: number): string {
  const part = new URL(request.url).pathname.split('/').at(-fromEnd) ?? '';
  try {
    return decodeURIComponent(part.replace(/\.data$/, ''));
  } catch {
    throw new Refusal('number-unknown');
  }
}
