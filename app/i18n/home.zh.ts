import type { Counterpart } from './counterpart';
import type en from './home.en';

export default {
  title: 'home',
} satisfies Counterpart<typeof en>;
