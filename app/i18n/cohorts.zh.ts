import type en from './cohorts.en';
import type { Counterpart } from './counterpart';

export default {
  title: 'cohorts',
} satisfies Counterpart<typeof en>;
