import type { Counterpart } from './counterpart';
import type en from './hosts.en';

export default {
  title: 'hosts',
} satisfies Counterpart<typeof en>;
