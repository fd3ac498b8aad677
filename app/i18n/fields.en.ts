export default {
  required: 'Fill this in.',
  'too-short': 'This needs at least {{minimum}} characters.',
  'too-long': 'This may have at most {{maximum}} characters.',
  email: 'Write an address such as name@example.com.',
  choose: 'Choose one of the options.',
  unusable: 'This cannot be read. Check it and send again.',
  optional: 'optional',
  problems: 'Nothing was saved yet. Check the fields marked below.',
} as const;
