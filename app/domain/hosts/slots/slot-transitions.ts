export const slotStates = ['planned', 'on-air', 'over', 'cancelled'] as const;
export type SlotState = (typeof slotStates)[number];
export const slotActs = ['assign', 'invite', 'answer', 'cancel'] as const;
export type SlotAct = (typeof slotActs)[number];

/**
 * What may still be done with a broadcast, by its state: a host can fall ill and a guest step in while it is on the air; what is
 * on the air or over is not cancelled. What is not in this table is refused.
 */
export const slotTransitions: readonly { act: SlotAct; from: SlotState }[] = [
  { act: 'assign', from: 'planned' },
  { act: 'invite', from: 'planned' },
  { act: 'answer', from: 'planned' },
  { act: 'cancel', from: 'planned' },
  { act: 'assign', from: 'on-air' },
  { act: 'invite', from: 'on-air' },
  { act: 'answer', from: 'on-air' },
];

/** Only `cancelled` is stored; the others are read off the clock. */
export function slotState(
  { startsAt, endsAt, cancelledAt }: { startsAt: number; endsAt: number; cancelledAt: number | null },
  now: number,
): SlotState {
  if (cancelledAt !== null) return 'cancelled';
  if (now >= endsAt) return 'over';
  return now >= startsAt ? 'on-air' : 'planned';
}

export const slotAllows = (act: SlotAct, from: SlotState): boolean =>
  slotTransitions.some((row) => row.act === act && row.from === from);

/** A broadcast lasts a day at most. */
export const SLOT_AT_MOST_MS = 24 * 3_600_000;
