export default {
  title: 'lesson',
} as const;
