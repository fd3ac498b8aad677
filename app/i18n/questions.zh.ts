import type { Counterpart } from './counterpart';
import type en from './questions.en';

export default {
  title: 'questions',
} satisfies Counterpart<typeof en>;
