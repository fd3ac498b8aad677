import type en from './cohorts.en';
import type { Counterpart } from './counterpart';

export default {
  state: {
    draft: '草稿',
    agreed: '已达成协议',
    intake: '招生中',
    'roster-locked': '名单已确定',
    teaching: '教学中',
    'exam-window': '考试期',
    internship: '岗位实习',
    closed: '已结束',
    cancelled: '已取消',
  },
  list: {
    title: '订单班',
    lead: '贵校按企业订单开设的班级。',
    class: '班级',
    enterprise: '企业',
    state: '状态',
    neededBy: '需求日期',
    students: '学员',
    ofSeats: '{{members}} 人，名额 {{seats}}',
    emptyTitle: '还没有订单班',
    empty: '发证机构按企业订单开班后，班级会出现在这里。',
  },
  tabs: {
    label: '本班',
    overview: '概览',
    roster: '名单',
    schedule: '日程',
    announcements: '公告',
    rooms: '考场',
    gradebook: '成绩册',
    settings: '设置',
  },
  class: {
    back: '全部班级',
  },
} satisfies Counterpart<typeof en>;
