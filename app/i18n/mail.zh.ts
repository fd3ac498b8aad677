import type { Counterpart } from './counterpart';
import type en from './mail.en';

export default {
  title: 'mail',
} satisfies Counterpart<typeof en>;
