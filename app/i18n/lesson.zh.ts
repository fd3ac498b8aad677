import type { Counterpart } from './counterpart';
import type en from './lesson.en';

export default {
  title: 'lesson',
} satisfies Counterpart<typeof en>;
