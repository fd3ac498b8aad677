/** A manager's plan: broadcasts, guests, and hosts against stores on one board. */
export default {
  title: 'Who may go live',
} as const;
