import type { Counterpart } from './counterpart';
import type en from './certificates.en';

export default {
  title: 'certificates',
} satisfies Counterpart<typeof en>;
