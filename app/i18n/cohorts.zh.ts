import type { Counterpart } from './counterpart';
import type en from './cohorts.en';

export default {
  title: 'cohorts',
} satisfies Counterpart<typeof en>;
