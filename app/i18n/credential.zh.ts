import type { Counterpart } from './counterpart';
import type en from './credential.en';

export default {
  description:
    '持证人已通过跨境 B2B 直播主播认证考试。此刻能否为某家店铺开播，请向颁发机构查询：暂停、身份核验与店铺绑定均以颁发机构的记录为准。',
  criteria_other:
    '通过“{{exam}}”：{{minutes}} 分钟内作答 {{count}} 题，总分不低于 {{overall}}%，且每一部分不低于 {{section}}%。',
  scopes: '直播语言：{{languages}}。商品类目：{{categories}}。目标市场：{{markets}}。',
} satisfies Counterpart<typeof en>;
