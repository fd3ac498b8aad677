import type { Counterpart } from './counterpart';
import type en from './profile.en';

export default {
  title: '主播档案',
  lead: '店铺安排直播时需要了解的情况。档案不影响准播灯。',
  languages: '可主播的语言',
  categories: '熟悉的产品类目',
  regions: '服务的地区',
  hours: '可上播时段',
  hoursLead:
    '按您当地的时间（{{zone}}）填写，每天可填一段或多段，例如 09:00–12:00, 19:30–23:00。跨过零点的时段填在开始的那一天：22:00–02:00。',
  clocks: '时段按 UTC 保存。实行夏令时的地方，换时令后请重新核对：当地钟点会相差一小时。',
  save: '保存档案',
  saved: '已保存。',
  there: '换算到买家当地',
  thereLead: '选择一个地方，按当地今天的时间查看您的时段。',
  place: '地方',
  show: '查看',
  day: '星期',
  yours: '您的时间',
  theirs: '{{place}}时间',
  none: '无',
  noHoursTitle: '还没有填写时段',
  noHours: '保存时段后，这里会按买家当地的时间显示。',
  noAccountTitle: '您的主播账号尚未开立',
  noAccount: '完成第一课后账号就会开立，届时您可以在这里填写档案。',
  start: '开始第一课',
  back: '我的准播灯',
} satisfies Counterpart<typeof en>;
