import type { Counterpart } from './counterpart';
import type en from './organisations.en';

export default {
  title: 'organisations',
} satisfies Counterpart<typeof en>;
