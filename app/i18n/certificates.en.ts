export default {
  title: 'certificates',
} as const;
