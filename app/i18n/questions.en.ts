export default {
  title: 'questions',
} as const;
