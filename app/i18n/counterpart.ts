/**
 * The shape a dictionary's other language must have: the same keys, except that Chinese has no separate singular.
 */
export type Counterpart<Words> = {
  [Key in keyof Words as Key extends `${string}_one` ? never : Key]: Words[Key] extends string
    ? string
    : Counterpart<Words[Key]>;
};
