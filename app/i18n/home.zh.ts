import type { Counterpart } from './counterpart';
import type en from './home.en';

export default {
  title: '这位主播，\u200b现在能\u200b为这家店铺\u200b开播吗？',
  lead: '候场为跨境 B2B 直播培训、考核、放行主播，答案就是一盏灯。',
  begin: '开始学习',
  signUp: '注册账号',
  verify: '查验证书',
  states: '灯在说什么',
  grey: '还在学习，或者考试、证书、账号尚缺一项。主播页面会写明缺什么。',
  amber: '只差一步，还有一件事等人去办，页面写明是哪件事。',
  green: '持证、身份已核验、账号已启用：可以绑定店铺，准备开播。',
  who: '为谁而设',
  learner: '主播',
  learnerText: '中英双语，十分钟一课；测验逐题讲解；一场考试，一张证书。',
  manager: '企业',
  managerText: '排期之前，先看清谁能上播，再把主播绑定到店铺。',
  lecturer: '院校',
  lecturerText: '办订单班，随时知道每位学员离交付日期还差多远。',
  verifier: '平台',
  verifierText: '凭编号查验证书，无需账号。证书一经撤销，立即显示。',
  back: {
    title: '{{name}}，欢迎回来',
    lesson: '上次有一课读到一半。',
    next: '下一课在等您。',
    quiz: '课程已全部读完，还差测验。',
    exam: '课程已读完，测验已通过，接下来是考试。',
    examTitle: '您的考试',
    goOn: '从上次的地方继续',
    light: '您的准播灯',
    why: '看看还差什么',
  },
} satisfies Counterpart<typeof en>;
