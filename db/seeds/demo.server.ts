/** Fills a new database with believable people and histories. */
export async function seedDemo(_now: number): Promise<void> {}
