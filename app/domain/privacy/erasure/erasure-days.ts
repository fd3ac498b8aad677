/** Between the wish to be erased and its being carried out, so that it can be taken back. */
export const ERASURE_DELAY_MS = 7 * 24 * 3_600_000;
