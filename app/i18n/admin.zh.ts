import type { Counterpart } from './counterpart';
import type en from './admin.en';

export default {
  title: 'admin',
} satisfies Counterpart<typeof en>;
