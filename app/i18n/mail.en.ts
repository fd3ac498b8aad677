export default {
  title: 'mail',
} as const;
