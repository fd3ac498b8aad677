export const placeStates = ['expected', 'invited', 'joined', 'left'] as const;
export type PlaceState = (typeof placeStates)[number];

/** How far somebody on a roster is. `leftAt` is of their membership in the class, once they were in it. */
export function placeState({
  personId,
  invitedAt,
  leftAt,
}: {
  personId: string | null;
  invitedAt: number | null;
  leftAt: number | null;
}): PlaceState {
  if (personId !== null) return leftAt === null ? 'joined' : 'left';
  return invitedAt === null ? 'expected' : 'invited';
}
