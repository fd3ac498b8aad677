/** Which results are shown. */
export const resultFilters = ['passed', 'failed', 'regraded'] as const;
export type ResultFilter = (typeof resultFilters)[number];
