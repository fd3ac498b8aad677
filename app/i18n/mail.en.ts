/** What is mailed: a subject and a body of plain text each. */
export default {
  announcement: {
    subject: '{{class}}: {{title}}',
    body: 'Hello {{name}},\n\n{{writer}} has announced to “{{class}}”:\n\n{{title}}\n\n{{body}}\n\nOn the page, and to mark it as read:\n\n{{link}}\n\nWhen such mail comes is yours to say: {{account}}\n\nGreenroom',
  },
  passwordReset: {
    subject: 'Set a new Greenroom password',
    body: 'Hello {{name}},\n\nsomebody, probably you, asked for a new password. Set it here within an hour:\n\n{{link}}\n\nThe link works once. If it was not you, do nothing: your password stays as it is.\n\nGreenroom',
  },
  passwordChanged: {
    subject: 'Your Greenroom password was changed',
    body: 'Hello {{name}},\n\nthe password of your account was changed just now, and your other sessions were ended.\n\nIf it was not you, set a new one at once:\n\n{{link}}\n\nGreenroom',
  },
  nameAsked: {
    subject: 'Your certificate is waiting for your name',
    body: 'Hello {{name}},\n\nyou passed “{{exam}}”, and your certificate can be issued as soon as you say how your name is printed on it:\n\n{{link}}\n\nGreenroom',
  },
  certificate: {
    issued: {
      subject: 'Your certificate has been issued',
      body: 'Hello {{name}},\n\nyour certificate as {{scheme}} has been issued. It is valid until {{date}}.\n\nIts number is {{number}}. Anybody can check it here, and you can download it:\n\n{{link}}\n\nGreenroom',
    },
    renewed: {
      subject: 'Your certificate has been renewed',
      body: 'Hello {{name}},\n\nyour new certificate as {{scheme}} has been issued. It takes over from the one you held and is valid until {{date}}.\n\nIts number is {{number}}. Anybody can check it here, and you can download it:\n\n{{link}}\n\nGreenroom',
    },
    suspended: {
      subject: 'Your certificate has been suspended',
      body: 'Hello {{name}},\n\nyour certificate {{number}} is suspended while a question is settled. That is not a finding against you. While it is suspended, you cannot go live with it.\n\nThe reason given:\n{{reason}}\n\nHow it stands:\n\n{{link}}\n\nGreenroom',
    },
    reinstated: {
      subject: 'Your certificate is valid again',
      body: 'Hello {{name}},\n\nthe suspension of your certificate {{number}} has been lifted. It is valid until {{date}}.\n\nThe reason given:\n{{reason}}\n\nHow it stands:\n\n{{link}}\n\nGreenroom',
    },
    revoked: {
      subject: 'Your certificate has been revoked',
      body: 'Hello {{name}},\n\nyour certificate {{number}} has been revoked and is no longer valid.\n\nThe reason given:\n{{reason}}\n\nHow it stands:\n\n{{link}}\n\nGreenroom',
    },
    expiring: {
      subject_one: 'Your certificate expires in {{count}} day',
      subject_other: 'Your certificate expires in {{count}} days',
      body: 'Hello {{name}},\n\nyour certificate as {{scheme}} is valid until {{date}}. Renewal is open: a shorter exam is enough, and the new certificate begins where this one ends.\n\n{{link}}\n\nGreenroom',
    },
  },
  appealDecided: {
    subject: 'Your appeal has been decided',
    body: 'Hello {{name}},\n\nyour appeal against question {{question}} of “{{exam}}” has been decided: it is {{outcome}}.\n\n{{answer}}\n\nIf your result changes, you will find the new one beside the old one here:\n\n{{link}}\n\nGreenroom',
    outcomes: { upheld: 'upheld', dismissed: 'dismissed' },
  },
  bindingAsked: {
    subject: '{{store}} asks you to be its host',
    body: 'Hello {{name}},\n\n{{enterprise}} asks you to be bound to its store {{store}} on {{platform}}. Read what it is for, and accept or decline, here:\n\n{{link}}\n\nUntil you accept, the enterprise learns nothing new about you.\n\nGreenroom',
  },
  guestAsked: {
    subject: 'You are invited to join “{{title}}”',
    body: 'Hello {{name}},\n\n{{enterprise}} invites you to join a broadcast of its store {{store}} on {{platform}} as a guest:\n\n{{title}}\n{{start}}\n\nAccept or decline here:\n\n{{link}}\n\nUntil you accept, the enterprise does not learn whether this reached anybody.\n\nGreenroom',
  },
  slotCancelled: {
    subject: 'Cancelled: “{{title}}”',
    body: 'Hello {{name}},\n\n{{enterprise}} has cancelled this broadcast of {{store}} on {{platform}}:\n\n{{title}}\n{{start}}\n\nYour other broadcasts stand here:\n\n{{link}}\n\nGreenroom',
  },
  identityReminder: {
    subject: 'Your identity check counts until {{date}}',
    body: 'Hello {{name}},\n\na host’s identity is checked every six months. Yours counts until {{date}}. Show your document to the certifying body before then, or you cannot go live afterwards. No copy is kept.\n\nWhat else your light rests on:\n\n{{link}}\n\nGreenroom',
  },
  erasureAsked: {
    subject: 'You asked to be erased',
    body: 'Hello {{name}},\n\nyou asked us to erase you. This will happen on {{date}}, and cannot be undone after that.\n\nUntil then you can sign in and take it back:\n{{link}}\n\nIf it was not you, sign in, take it back and change your password.',
  },
  erasureTakenBack: {
    subject: 'You will not be erased',
    body: 'Hello {{name}},\n\nyou took back your wish to be erased. Everything stays as it was.\n\n{{link}}',
  },
} as const;
