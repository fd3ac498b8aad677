import type { Counterpart } from './counterpart';
import type en from './profile.en';

export default {
  title: '主播档案',
} satisfies Counterpart<typeof en>;
