import type en from './certificates.en';
import type { Counterpart } from './counterpart';

export default {
  title: 'certificates',
} satisfies Counterpart<typeof en>;
