import type { Counterpart } from './counterpart';
import type en from './mail.en';

export default {
  passwordReset: {
    subject: '重设候场 Greenroom 密码',
    body: '{{name}}，您好：\n\n有人（多半是您本人）申请重设密码。请在一小时内打开以下链接设置新密码：\n\n{{link}}\n\n链接只能使用一次。如果不是您本人申请，请忽略此邮件，密码不会改变。\n\n候场 Greenroom',
  },
  passwordChanged: {
    subject: '您的候场 Greenroom 密码已修改',
    body: '{{name}}，您好：\n\n您的账号密码刚刚被修改，其他设备上的登录均已退出。\n\n如果不是您本人操作，请立即重设密码：\n\n{{link}}\n\n候场 Greenroom',
  },
  appealDecided: {
    subject: '您的申诉已有结果',
    body: '{{name}}，您好：\n\n您对“{{exam}}”第 {{question}} 题的申诉已裁决：{{outcome}}。\n\n{{answer}}\n\n如果成绩因此改变，新旧成绩都可以在这里查看：\n\n{{link}}\n\n候场 Greenroom',
    outcomes: { upheld: '申诉成立', dismissed: '申诉不成立' },
  },
} satisfies Counterpart<typeof en>;
