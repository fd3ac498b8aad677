import type { Counterpart } from './counterpart';
import type en from './mail.en';

export default {
  announcement: {
    subject: '{{class}}：{{title}}',
    body: '{{name}}，您好：\n\n{{writer}} 向“{{class}}”发布了公告：\n\n{{title}}\n\n{{body}}\n\n在网页上阅读并标为已读：\n\n{{link}}\n\n此类邮件何时送达，由您设定：{{account}}\n\n候场 Greenroom',
  },
  passwordReset: {
    subject: '重设候场 Greenroom 密码',
    body: '{{name}}，您好：\n\n有人（多半是您本人）申请重设密码。请在一小时内打开以下链接设置新密码：\n\n{{link}}\n\n链接只能使用一次。如果不是您本人申请，请忽略此邮件，密码不会改变。\n\n候场 Greenroom',
  },
  passwordChanged: {
    subject: '您的候场 Greenroom 密码已修改',
    body: '{{name}}，您好：\n\n您的账号密码刚刚被修改，其他设备上的登录均已退出。\n\n如果不是您本人操作，请立即重设密码：\n\n{{link}}\n\n候场 Greenroom',
  },
  nameAsked: {
    subject: '您的证书正在等待您确认姓名',
    body: '{{name}}，您好：\n\n您已通过“{{exam}}”。请确认证书上印什么姓名，之后即可签发：\n\n{{link}}\n\n候场 Greenroom',
  },
  certificate: {
    issued: {
      subject: '您的证书已签发',
      body: '{{name}}，您好：\n\n您的“{{scheme}}”证书已签发，有效期至 {{date}}。\n\n证书编号：{{number}}。任何人都可以在以下页面核对，您也可以在此下载：\n\n{{link}}\n\n候场 Greenroom',
    },
    renewed: {
      subject: '您的证书已续期',
      body: '{{name}}，您好：\n\n您的“{{scheme}}”新证书已签发，接替原有证书，有效期至 {{date}}。\n\n证书编号：{{number}}。任何人都可以在以下页面核对，您也可以在此下载：\n\n{{link}}\n\n候场 Greenroom',
    },
    suspended: {
      subject: '您的证书已暂停',
      body: '{{name}}，您好：\n\n您的证书 {{number}} 已暂停，等待一个问题查清。这不是对您的认定。暂停期间不能凭此证书开播。\n\n原因：\n{{reason}}\n\n当前状态：\n\n{{link}}\n\n候场 Greenroom',
    },
    reinstated: {
      subject: '您的证书已恢复有效',
      body: '{{name}}，您好：\n\n您的证书 {{number}} 已解除暂停，有效期至 {{date}}。\n\n原因：\n{{reason}}\n\n当前状态：\n\n{{link}}\n\n候场 Greenroom',
    },
    revoked: {
      subject: '您的证书已吊销',
      body: '{{name}}，您好：\n\n您的证书 {{number}} 已吊销，不再有效。\n\n原因：\n{{reason}}\n\n当前状态：\n\n{{link}}\n\n候场 Greenroom',
    },
    expiring: {
      subject_other: '您的证书将在 {{count}} 天后到期',
      body: '{{name}}，您好：\n\n您的“{{scheme}}”证书有效期至 {{date}}，现在可以续期：只需参加较短的更新考试，新证书接着原有有效期计算。\n\n{{link}}\n\n候场 Greenroom',
    },
  },
  appealDecided: {
    subject: '您的申诉已有结果',
    body: '{{name}}，您好：\n\n您对“{{exam}}”第 {{question}} 题的申诉已裁决：{{outcome}}。\n\n{{answer}}\n\n如果成绩因此改变，新旧成绩都可以在这里查看：\n\n{{link}}\n\n候场 Greenroom',
    outcomes: { upheld: '申诉成立', dismissed: '申诉不成立' },
  },
  bindingAsked: {
    subject: '{{store}} 邀请您绑定店铺',
    body: '{{name}}，您好：\n\n{{enterprise}} 邀请您绑定其在 {{platform}} 的店铺 {{store}}。请在这里查看绑定范围，并接受或拒绝：\n\n{{link}}\n\n在您接受之前，该企业不会看到您的更多信息。\n\nGreenroom',
  },
  guestAsked: {
    subject: '邀请您连麦：{{title}}',
    body: '{{name}}，您好：\n\n{{enterprise}} 邀请您作为嘉宾，参加其 {{platform}} 店铺 {{store}} 的联合直播：\n\n{{title}}\n{{start}}\n\n请在这里接受或谢绝：\n\n{{link}}\n\n在您接受之前，该企业不会知道邀请是否送达。\n\nGreenroom',
  },
  slotCancelled: {
    subject: '直播已取消：{{title}}',
    body: '{{name}}，您好：\n\n{{enterprise}} 取消了 {{platform}} 店铺 {{store}} 的这场直播：\n\n{{title}}\n{{start}}\n\n您的其他直播见：\n\n{{link}}\n\nGreenroom',
  },
  identityReminder: {
    subject: '您的身份核验有效至 {{date}}',
    body: '{{name}}，您好：\n\n主播身份每六个月核验一次，您的核验有效至 {{date}}。请在此之前向发证机构出示身份证件，否则到期后不能上播。不会留存复印件。\n\n准播灯的其他条件见：\n\n{{link}}\n\nGreenroom',
  },
  erasureAsked: {
    subject: '您申请了注销',
    body: '{{name}}，您好：\n\n您申请注销，将于 {{date}} 执行，执行后无法恢复。\n\n在此之前您可以登录并撤回申请：\n{{link}}\n\n如果不是您本人操作，请登录撤回申请并更改密码。',
  },
  erasureTakenBack: {
    subject: '您的注销申请已撤回',
    body: '{{name}}，您好：\n\n您已撤回注销申请，一切照旧。\n\n{{link}}',
  },
} satisfies Counterpart<typeof en>;
