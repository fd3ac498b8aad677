export default {
  title: 'courses',
} as const;
