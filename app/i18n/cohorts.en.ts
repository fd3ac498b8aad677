export default {
  title: 'cohorts',
} as const;
