/** Order classes. */
export default {
  state: {
    draft: 'Draft',
    agreed: 'Agreed',
    intake: 'Intake',
    'roster-locked': 'Roster locked',
    teaching: 'Teaching',
    'exam-window': 'Exam window',
    internship: 'Internship',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  list: {
    title: 'Order classes',
    lead: 'The classes your university runs against an enterprise’s order.',
    class: 'Class',
    enterprise: 'Enterprise',
    state: 'State',
    neededBy: 'Needed by',
    students: 'Students',
    ofSeats: '{{members}} of {{seats}} seats',
    emptyTitle: 'No order class yet',
    empty: 'A class appears here when the certifying body opens it for an order of an enterprise.',
  },
  tabs: {
    label: 'This class',
    overview: 'Overview',
    roster: 'Roster',
    schedule: 'Schedule',
    announcements: 'Announcements',
    rooms: 'Exam rooms',
    gradebook: 'Gradebook',
    settings: 'Settings',
  },
  class: {
    back: 'All classes',
  },
} as const;
