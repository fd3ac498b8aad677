export default {
  title: 'organisations',
} as const;
