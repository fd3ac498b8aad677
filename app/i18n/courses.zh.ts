import type { Counterpart } from './counterpart';
import type en from './courses.en';

export default {
  title: 'courses',
} satisfies Counterpart<typeof en>;
