import type { Counterpart } from './counterpart';
import type en from './exams.en';

export default {
  title: 'exams',
} satisfies Counterpart<typeof en>;
