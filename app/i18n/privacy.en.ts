/** What a person shares, and what is kept of them. */
export default {
  consents: {
    title: 'What enterprises see of you',
    lead: 'The enterprise that ordered your class sees only what you tick here, from the moment you save and until you take it back. Your answers and your practice recordings are never among it.',
    class: '{{enterprise}}, for “{{class}}”',
    sees: 'They may see',
    needsName: 'Without your name they see nothing of you, so nothing else is kept.',
    field: {
      name: 'My name',
      clearance: 'My light and its reasons, and until when my certificate is valid',
      progress: 'How far I am in lessons and quizzes',
      results: 'What my exams came to',
      contact: 'My email address',
    },
    save: 'Save for this class',
    saved: 'Your choice holds from now on.',
  },
} as const;
