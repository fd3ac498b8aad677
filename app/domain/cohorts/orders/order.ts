/** An order's life, and with it its class's (P§8.1). */
export const orderStates = [
  'draft',
  'agreed',
  'intake',
  'roster-locked',
  'teaching',
  'exam-window',
  'internship',
  'closed',
  'cancelled',
] as const;
export type OrderState = (typeof orderStates)[number];

export const orderSides = ['enterprise', 'university'] as const;
export type OrderSide = (typeof orderSides)[number];
