import type { Counterpart } from './counterpart';
import type en from './shell.en';

export default {
  brand: '候场 Greenroom',
  skip: '跳到正文',
  footer: '候场 Greenroom：跨境 B2B 直播主播的培训与认证。',
  light: {
    grey: '尚未就绪',
    amber: '即将就绪',
    green: '可以上播',
  },
  nav: {
    label: '主导航',
    menu: '菜单',
    courses: '课程',
    due: '待办',
    drill: '错题',
    exam: '考试',
    certificates: '证书',
    host: '我的准播灯',
    team: '团队',
    connections: '接口连接',
    classes: '班级',
    orders: '订单',
    admin: '管理',
    search: '搜索',
    join: '凭加入码加入',
    verify: '查验证书',
    signIn: '登录',
    signUp: '注册',
    signOut: '退出',
  },
  organisation: {
    here: '当前机构：',
    switch: '切换机构',
    switchTo: '切换到{{name}}',
    missing: '您当前以{{name}}的身份操作。如果此页面属于您的另一个机构，请切换：',
  },
  otherLanguage: 'English',
  otherLanguageLabel: 'English：用英文显示本页',
  theme: {
    system: '跟随设备主题',
    dark: '深色主题',
    light: '浅色主题',
  },
  error: {
    home: '回到首页',
    missing: {
      title: '这里什么也没有',
      lead: '这个地址没有页面。它可能已经移走，或者地址少了一个字母。',
    },
    forbidden: {
      title: '这扇门不归您',
      lead: '此页面属于其他角色。没有任何改动。',
    },
    refused: {
      title: '没有成功',
      lead: '服务器无法按原样处理这个请求。没有任何改动，请返回重试。',
    },
    failed: {
      title: '是我们的问题',
      lead: '我们这边出了错。服务器确认过的内容都在，请稍后再试。',
    },
  },
} satisfies Counterpart<typeof en>;
