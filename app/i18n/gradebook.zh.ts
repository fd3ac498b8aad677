import type { Counterpart } from './counterpart';
import type en from './gradebook.en';

export default {
  title: '成绩册',
} satisfies Counterpart<typeof en>;
