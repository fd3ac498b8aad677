import type { Counterpart } from './counterpart';
import type en from './lesson.en';

export default {
  callout: { rule: '规则', tip: '建议', caution: '当心', dated: '写作时如此' },
  chart: { source: '来源：{{source}}', table: '以表格查看' },
  dialogue: { host: '主播', buyer: '买家', deputy: '副播', assistant: '助播', note: '旁注：' },
  term: { more: '查看术语表' },
  check: {
    label: '考考自己',
    answer: '看看对不对',
    choose: '请先选一个答案。',
    right: '答对了。',
    wrong: '不是这一项。',
    rightOne: '正确答案',
    again: '再试一次',
    reveal: '查看答案',
  },
  scenario: {
    label: '情景练习',
    scene: '第 {{number}} 幕',
    chosen: '您的选择',
    decide: '您会怎么做？',
    back: '退回一步',
    restart: '从头再来',
    all: '阅读全部场景',
    ending: { good: '结局不错', fair: '本可以更好', poor: '结局不佳' },
  },
  zones: {
    label: '时差规划',
    hour: '{{place}}时间',
    for: '按{{day}}计算。实行夏令时的地区，换季后可能相差一小时。',
    place: '地点',
    time: '当地时间',
    day: '日期',
    part: '当地是什么时候',
    same: '同一天',
    next: '次日',
    previous: '前一天',
    parts: { night: '深夜', early: '上班前', working: '工作时间', evening: '晚上' },
    all: '全天各时段',
  },
  rubric: {
    label: '试播怎么评分',
    weight: '占 100 分中的 {{weight}} 分',
    levels: { absent: '缺失', weak: '薄弱', developing: '成长中', competent: '胜任', strong: '出色' },
  },
} satisfies Counterpart<typeof en>;
