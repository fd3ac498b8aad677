/** The five-minute drill of one's own mistakes. */
export default {
  title: 'Your mistakes',
  lead_one: '{{count}} question is due. It comes back later each time you get it right.',
  lead_other: '{{count}} questions are due. Each comes back later every time you get it right.',
  upTo: 'Question {{number}} of up to {{total}}',
  answer: 'Check my answer',
  unknown: 'I do not know',
  next: 'Next question',
  finish: 'Finish',
  again: 'You meet this question again on {{date}}.',
  left: 'Right five times in a row: this question leaves your mistakes.',
  enough: {
    title: 'That was five minutes',
    lead_one: '{{count}} question is still due. It can wait until tomorrow.',
    lead_other: '{{count}} questions are still due. They can wait until tomorrow.',
    more: 'Go on all the same',
    courses: 'To the courses',
  },
  later: {
    title: 'Nothing is due',
    lead: 'The next of your mistakes comes back on {{date}}.',
  },
  none: {
    title: 'No mistakes to review',
    lead: 'What you get wrong in a quiz is asked here again: the next day, then after 3, 7, 16 and 35 days, until you have it right every time.',
  },
  goOn: 'Continue where I was',
  home_one: '{{count}} mistake is due for review: about a minute.',
  home_other: '{{count}} mistakes are due for review: five minutes at most.',
} as const;
