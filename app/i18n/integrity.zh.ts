import type { Counterpart } from './counterpart';
import type en from './integrity.en';

export default {
  about: {
    title: '考试过程中会记录什么',
    lead: '考试页面会记下以下情况，连同时间、时长和设备：',
    hidden: '页面被遮住，例如切换到别的标签页',
    focus: '焦点在别的窗口',
    network: '与服务器断开连接',
    pasted: '粘贴了内容；不记录内容本身',
    second: '在第二个页面或设备上打开考试，以及改由那里作答',
    people: '这些记录不会中止考试，也不影响分数。如果成绩受到质疑，由人来查看，并会先问您。',
  },
  list: {
    title: '过程记录',
    empty: '没有记录',
    emptyLead: '页面被遮住、失去焦点、断网或重复打开，都会列在这里。',
    when: '时间',
    what: '情况',
    lasted: '时长',
    device: '设备',
    evidence: '这些只是观察到的情况，每一条都可能有正常的原因。下结论之前请先询问。',
    full: '已达到一场考试保存的上限，实际可能更多。',
  },
  kinds: {
    hidden: '页面被遮住',
    'focus-lost': '焦点在别的窗口',
    'second-page': '在第二个页面打开',
    'taken-over': '改由另一个页面作答',
    'network-gap': '连不上服务器',
    pasted: '粘贴了内容',
  },
  seconds_other: '{{count}} 秒',
  minutes_other: '{{count}} 分钟',
  device: { known: '{{system}} 的 {{browser}}', unknown: '未知设备' },
} satisfies Counterpart<typeof en>;
