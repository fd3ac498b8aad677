import type { Counterpart } from './counterpart';
import type en from './paper.en';

export default {
  title: '证书',
  certifies: '{{issuer}}兹证明',
  passed: '已通过认证考试，获认证为',
  issued: '签发日期',
  validUntil: '有效期至',
  edition: '规则版本',
  scope: { languages: '语言', categories: '产品类目', markets: '市场' },
  signedBy: '签发人',
  check: '查验网址',
  rosette: '由本证书编号绘成的花纹。',
  code: '扫码可打开本证书的公开页面。',
} satisfies Counterpart<typeof en>;
