export default {
  title: 'exams',
} as const;
