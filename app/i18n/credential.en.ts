/** What a certificate's credential file says of itself, to whoever opens it anywhere. */
export default {
  description:
    'The holder passed the certification exam for hosts of cross-border B2B livestreams. Whether they may go live for a store now is a question for the issuer: suspension, identity and store are checked there.',
  criteria_one:
    'Pass the exam “{{exam}}”: {{count}} question in {{minutes}} minutes, at least {{overall}} % of all points and {{section}} % in every section.',
  criteria_other:
    'Pass the exam “{{exam}}”: {{count}} questions in {{minutes}} minutes, at least {{overall}} % of all points and {{section}} % in every section.',
  scopes: 'Languages: {{languages}}. Product categories: {{categories}}. Markets: {{markets}}.',
} as const;
