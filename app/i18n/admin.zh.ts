import type en from './admin.en';
import type { Counterpart } from './counterpart';

export default {
  title: 'admin',
} satisfies Counterpart<typeof en>;
