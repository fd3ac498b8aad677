export default {
  title: 'hosts',
} as const;
