import type { Counterpart } from './counterpart';
import type en from './fields.en';

export default {
  required: '请填写此项。',
  'too-short': '至少需要 {{minimum}} 个字符。',
  'too-long': '最多 {{maximum}} 个字符。',
  email: '请填写邮箱地址，例如 name@example.com。',
  choose: '请选择其中一项。',
  weights: '至少一项权重须大于 0。',
  unusable: '无法识别此项，请检查后重新提交。',
  number: '请填写数字，例如 20 或 1,500。',
  'date-time': '请填写日期和时间，例如 2026-06-18T15:00。',
  'too-many-rows': '行数超过了这张表能保存的数量，请删去几行。',
  hours: '请按 09:00–12:00, 19:30–23:00 的格式填写时段。此行无法识别。',
  optional: '选填',
  problems: '尚未保存任何内容。请检查下面标出的各项。',
} satisfies Counterpart<typeof en>;
