export default {
  required: 'Fill this in.',
  'too-short': 'This needs at least {{minimum}} characters.',
  'too-long': 'This may have at most {{maximum}} characters.',
  email: 'Write an address such as name@example.com.',
  choose: 'Choose one of the options.',
  weights: 'At least one weight must be more than 0.',
  unusable: 'This cannot be read. Check it and send again.',
  hours: 'Write hours like 09:00–12:00, 19:30–23:00. One line of this cannot be read.',
  optional: 'optional',
  problems: 'Nothing was saved yet. Check the fields marked below.',
} as const;
