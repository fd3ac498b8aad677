import type { Counterpart } from './counterpart';
import type en from './people.en';

export default {
  title: 'people',
} satisfies Counterpart<typeof en>;
