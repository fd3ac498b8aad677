/** The frame of every page: navigation, the light, errors. */
export default {
  brand: 'Greenroom',
  skip: 'Skip to the content',
  footer: 'Greenroom trains and certifies the hosts of cross-border B2B livestreams.',
  light: {
    grey: 'Not yet',
    amber: 'Nearly',
    green: 'Cleared',
  },
  nav: {
    label: 'Main',
    menu: 'Menu',
    courses: 'Courses',
    due: 'Due',
    drill: 'Mistakes',
    exam: 'Exam',
    certificates: 'Certificates',
    host: 'My light',
    team: 'Team',
    connections: 'Connections',
    classes: 'Classes',
    orders: 'Orders',
    admin: 'Admin',
    search: 'Search',
    join: 'Join with a code',
    verify: 'Verify a certificate',
    signIn: 'Sign in',
    signUp: 'Sign up',
    signOut: 'Sign out',
  },
  organisation: {
    here: 'You act for',
    switch: 'Act for another',
    switchTo: 'Act for {{name}}',
    missing: 'You act for {{name}} now. If the page belongs to another of your organisations, act for that one:',
  },
  otherLanguage: '简体中文',
  otherLanguageLabel: '简体中文: show this page in Chinese',
  theme: {
    system: 'Theme of the device',
    dark: 'Dark theme',
    light: 'Light theme',
  },
  error: {
    home: 'Go to the front page',
    missing: {
      title: 'Nothing here',
      lead: 'There is no page at this address. It may have moved, or a letter is missing.',
    },
    forbidden: {
      title: 'Not your door',
      lead: 'This page belongs to another role. Nothing was changed.',
    },
    refused: {
      title: 'That did not work',
      lead: 'The request could not be taken as it was sent. Nothing was changed. Go back and try again.',
    },
    failed: {
      title: 'That was us',
      lead: 'Something went wrong on our side. What the server had confirmed is kept. Try again in a moment.',
    },
  },
} as const;
