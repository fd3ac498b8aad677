/** A class's marks. */
export default {
  title: 'Gradebook',
} as const;
