/** What is mailed: a subject and a body of plain text each. */
export default {
  passwordReset: {
    subject: 'Set a new Greenroom password',
    body: 'Hello {{name}},\n\nsomebody, probably you, asked for a new password. Set it here within an hour:\n\n{{link}}\n\nThe link works once. If it was not you, do nothing: your password stays as it is.\n\nGreenroom',
  },
  passwordChanged: {
    subject: 'Your Greenroom password was changed',
    body: 'Hello {{name}},\n\nthe password of your account was changed just now, and your other sessions were ended.\n\nIf it was not you, set a new one at once:\n\n{{link}}\n\nGreenroom',
  },
  appealDecided: {
    subject: 'Your appeal has been decided',
    body: 'Hello {{name}},\n\nyour appeal against question {{question}} of “{{exam}}” has been decided: it is {{outcome}}.\n\n{{answer}}\n\nIf your result changes, you will find the new one beside the old one here:\n\n{{link}}\n\nGreenroom',
    outcomes: { upheld: 'upheld', dismissed: 'dismissed' },
  },
} as const;
