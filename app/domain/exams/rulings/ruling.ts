import { z } from 'zod';

export const rulingKinds = ['withdrawn', 'full-credit', 're-keyed'] as const;

/**
 * A decision on one version of an item after it was sat: it does not count, everybody earns it in full, or it is scored by
 * the key of another version.
 */
export const ruling = z.strictObject({
  id: z.string(),
  /** The version as it stands on papers. */
  version: z.string(),
  kind: z.enum(rulingKinds),
  /** For `re-keyed`: the version whose key holds. */
  keyFrom: z.string().nullable(),
});
export type Ruling = z.output<typeof ruling>;
export type RulingKind = Ruling['kind'];

/** The ruling in force for each version: the last one counts. */
export const rulingsInForce = (rulings: readonly Ruling[]): ReadonlyMap<string, Ruling> =>
  new Map(rulings.map((each) => [each.version, each]));
