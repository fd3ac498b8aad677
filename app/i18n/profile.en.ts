/** What a host tells stores of themselves: languages, categories, markets, hours. */
export default {
  title: 'Your host profile',
} as const;
