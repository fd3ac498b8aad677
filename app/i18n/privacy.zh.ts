import type { Counterpart } from './counterpart';
import type en from './privacy.en';

export default {
  consents: {
    title: '企业可以看到您的哪些情况',
    lead: '为您的班级下订单的企业，只能看到您在此勾选的内容：保存后即刻生效，您可随时收回。您的答题内容和试播录像从不提供。',
    class: '{{enterprise}}（“{{class}}”）',
    sees: '允许对方查看',
    needsName: '不勾选姓名，对方便完全看不到您，其他选项也不会保留。',
    field: {
      name: '姓名',
      clearance: '准播灯及其原因，以及证书有效期',
      progress: '课时与测验进度',
      results: '考试结果',
      contact: '邮箱地址',
    },
    save: '保存对该班级的选择',
    saved: '您的选择即刻生效。',
  },
} satisfies Counterpart<typeof en>;
