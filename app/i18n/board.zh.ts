import type en from './board.en';
import type { Counterpart } from './counterpart';

export default {
  title: '谁能上播',
} satisfies Counterpart<typeof en>;
