import type { Counterpart } from './counterpart';
import type en from './drill.en';

export default {
  title: '我的错题',
  lead_other: '有 {{count}} 道题该复习了。每答对一次，下次出现的间隔就更长。',
  upTo: '第 {{number}} 题，最多 {{total}} 题',
  answer: '核对答案',
  unknown: '我不知道',
  next: '下一题',
  finish: '结束',
  again: '这道题将在 {{date}} 再次出现。',
  left: '连续答对五次，这道题已移出错题。',
  enough: {
    title: '五分钟到了',
    lead_other: '还有 {{count}} 道题待复习，明天再做也不迟。',
    more: '再做几题',
    courses: '去看课程',
  },
  later: {
    title: '现在没有要复习的题',
    lead: '下一道错题将在 {{date}} 出现。',
  },
  none: {
    title: '还没有错题',
    lead: '测验中答错的题会在这里再考您：第二天，然后隔 3、7、16、35 天，直到每次都答对。',
  },
  goOn: '从上次的地方继续',
  home_other: '有 {{count}} 道错题该复习了，最多五分钟。',
} satisfies Counterpart<typeof en>;
