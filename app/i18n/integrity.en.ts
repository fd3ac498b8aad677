/** What is noticed around a running exam, as evidence. */
export default {
  about: {
    title: 'What is noticed while you sit',
    lead: 'The exam page notes these, each with its time, its length and the device:',
    hidden: 'when the page is hidden, for instance behind another tab',
    focus: 'when another window has the focus',
    network: 'when the connection to the server is gone',
    pasted: 'when something is pasted; never what',
    second: 'when the exam is opened on a second page or device, and when that one takes over',
    people:
      'None of this ends your exam or changes your score. If a result is questioned, people look at it and ask you.',
  },
  list: {
    title: 'What was noticed',
    empty: 'Nothing was noticed',
    emptyLead: 'Each time the page was hidden, lost the focus or the network, or was opened twice stands here.',
    when: 'When',
    what: 'What',
    lasted: 'How long',
    device: 'Device',
    evidence: 'These are observations. There may be a harmless reason for each; ask before you judge.',
    full: 'As many as are kept of one sitting. There may have been more.',
  },
  kinds: {
    hidden: 'The page was hidden',
    'focus-lost': 'Another window had the focus',
    'second-page': 'Opened on a second page',
    'taken-over': 'Taken over by another page',
    'network-gap': 'The server was out of reach',
    pasted: 'Something was pasted',
  },
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  device: { known: '{{browser}} on {{system}}', unknown: 'Unknown device' },
} as const;
