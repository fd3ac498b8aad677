/** What is printed on a certificate's paper. Both languages stand on it side by side. */
export default {
  title: 'Certificate',
  certifies: '{{issuer}} certifies that',
  passed: 'has passed the certification exam and is a',
  issued: 'Issued',
  validUntil: 'Valid until',
  edition: 'Edition',
  scope: { languages: 'Languages', categories: 'Categories', markets: 'Markets' },
  signedBy: 'Signed by',
  check: 'Check it at',
  rosette: 'Rosette drawn from the number of this certificate.',
  code: 'Code that leads to the public page of this certificate.',
} as const;
