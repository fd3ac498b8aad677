/** What a host tells stores of themselves: languages, categories, regions, hours. */
export default {
  title: 'Your host profile',
  lead: 'What stores should know when they plan a broadcast with you. It changes no light.',
  languages: 'Languages you host in',
  categories: 'Product categories you know',
  regions: 'Regions you serve',
  hours: 'Hours you can be on air',
  hoursLead:
    'By your own clock ({{zone}}). One or more stretches a day, like 09:00–12:00, 19:30–23:00. After midnight counts to the day it began: 22:00–02:00.',
  clocks:
    'Hours are kept in UTC. Where clocks are put forward or back, look at them again then: on the wall they move by an hour.',
  save: 'Save the profile',
  saved: 'Saved.',
  there: 'Your hours where the buyers are',
  thereLead: 'Choose a place to read your hours by the clocks there, as they stand today.',
  place: 'Place',
  show: 'Show',
  day: 'Day',
  yours: 'Your clock',
  theirs: 'Clock in {{place}}',
  none: 'None',
  noHoursTitle: 'No hours yet',
  noHours: 'Once you have saved some, this shows them by the clocks of a buyer’s place.',
  noAccountTitle: 'Your host account is not open yet',
  noAccount: 'It opens with the first lesson you complete. Then you fill in your profile here.',
  start: 'Start the first lesson',
  back: 'Your light',
} as const;
