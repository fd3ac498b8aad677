import type { Language } from '../../app/domain/language';
import type { MembershipRole } from '../../app/domain/people/actor';

/** Where a person belongs in the demo. */
export type Place = { organisation: OrganisationKey; role: MembershipRole };
export type Character = { key: string; email: string; name: string; language: Language; places: Place[] };

export const organisationCast = {
  haiyue: {
    kind: 'enterprise',
    nameEn: 'Wenling Haiyue Pumps',
    nameZh: '温岭海岳泵业',
    city: 'Wenling 温岭',
  },
  lanting: {
    kind: 'enterprise',
    nameEn: 'Ningbo Lanting Lighting',
    nameZh: '宁波岚庭照明',
    city: 'Ningbo 宁波',
  },
  ouhai: {
    kind: 'university',
    nameEn: 'Ouhai Vocational College of Commerce',
    nameZh: '瓯海商贸职业学院',
    city: 'Wenzhou 温州',
  },
  office: {
    kind: 'certifying-body',
    nameEn: 'Cross-Border Livestream Certification Office',
    nameZh: '跨境直播认证中心',
    city: 'Hangzhou 杭州',
  },
  yunfan: {
    kind: 'platform',
    nameEn: 'Yunfan Trade',
    nameZh: '云帆外贸',
    city: 'Hangzhou 杭州',
  },
} as const;
export type OrganisationKey = keyof typeof organisationCast;

const demo = (key: string, name: string, ...places: Place[]): Character => ({
  key,
  email: `${key}@demo.greenroom.test`,
  name,
  language: 'en',
  places,
});
const colleague = (key: string, name: string, ...places: Place[]): Character => ({
  ...demo(key, name, ...places),
  language: 'zh',
});

/** The people one can sign in as, and the few colleagues their histories need. */
export const cast: readonly Character[] = [
  demo('learner', '林悦 Lin Yue', { organisation: 'haiyue', role: 'learner' }),
  demo('candidate', '陈嘉豪 Chen Jiahao', { organisation: 'haiyue', role: 'learner' }),
  demo('host', '周雨桐 Zhou Yutong', { organisation: 'haiyue', role: 'learner' }),
  demo('manager', '金伟强 Jin Weiqiang', { organisation: 'haiyue', role: 'manager' }),
  demo('lecturer', '王慧敏 Wang Huimin', { organisation: 'ouhai', role: 'lecturer' }),
  demo(
    'reviewer',
    '唐磊 Tang Lei',
    { organisation: 'office', role: 'reviewer' },
    { organisation: 'ouhai', role: 'reviewer' },
  ),
  demo('admin', '钱晓雯 Qian Xiaowen'),
  colleague('lu.jianping', '卢建平'),
  colleague('he.meiling', '何美玲', { organisation: 'haiyue', role: 'learner' }),
  colleague('xu.ting', '徐婷', { organisation: 'lanting', role: 'manager' }),
  colleague('dai.wenbin', '戴文斌', { organisation: 'lanting', role: 'learner' }),
  demo('platform', '方志远 Fang Zhiyuan', { organisation: 'yunfan', role: 'manager' }),
];

/** Who holds the admin grant: the one in the list of logins, and a second one, because some acts take two. */
export const adminKeys = ['admin', 'lu.jianping'] as const;

/** How far a student of the order class has come. */
export type Standing =
  | 'idle'
  | 'beginning'
  | 'half-way'
  | 'nearly'
  | 'ready'
  | 'failed'
  | 'passed'
  | 'certified'
  | 'suspended';

const students: readonly (readonly [email: string, name: string, standing: Standing])[] = [
  ['chenyihan', '陈奕涵', 'certified'],
  ['linzixuan', '林子萱', 'certified'],
  ['wujiayi', '吴佳怡', 'suspended'],
  ['zhengkaiwen', '郑凯文', 'passed'],
  ['huangsiqi', '黄思琪', 'passed'],
  ['yezhenyu', '叶振宇', 'failed'],
  ['panxinyue', '潘心玥', 'ready'],
  ['linhaoran', '林浩然', 'ready'],
  ['jinluyao', '金璐瑶', 'ready'],
  ['xiajunjie', '夏俊杰', 'ready'],
  ['zhuyanan', '朱雅楠', 'nearly'],
  ['hutianyu', '胡天宇', 'nearly'],
  ['daimengjie', '戴梦洁', 'nearly'],
  ['zhangruilin', '张睿霖', 'half-way'],
  ['lishuya', '李舒雅', 'half-way'],
  ['wangzhiyuan', '王志远', 'half-way'],
  ['sunyuchen', '孙雨辰', 'half-way'],
  ['qiujiaqi', '邱佳琪', 'half-way'],
  ['xuminghui', '徐明辉', 'beginning'],
  ['fangkexin', '方可欣', 'beginning'],
  ['jiangboyang', '蒋博洋', 'beginning'],
  ['nishiyao', '倪诗瑶', 'beginning'],
  ['guoyifan', '郭一帆', 'idle'],
  ['shenqianwen', '沈倩雯', 'idle'],
];

/** The 24 students of the order class, in the order of the roster. */
export const roster: readonly (Character & { standing: Standing })[] = students.map(([email, name, standing]) => ({
  key: email,
  email: `${email}@ouhai.greenroom.test`,
  name,
  language: 'zh',
  places: [{ organisation: 'ouhai', role: 'learner' }],
  standing,
}));

/** The names people agreed to have printed, and how they are spelt in Latin letters. Who is not here has not agreed yet. */
export const printedNames: Readonly<Record<string, { name: string; latin: string }>> = {
  host: { name: '周雨桐', latin: 'Zhou Yutong' },
  'he.meiling': { name: '何美玲', latin: 'He Meiling' },
  'dai.wenbin': { name: '戴文斌', latin: 'Dai Wenbin' },
  chenyihan: { name: '陈奕涵', latin: 'Chen Yihan' },
  linzixuan: { name: '林子萱', latin: 'Lin Zixuan' },
  wujiayi: { name: '吴佳怡', latin: 'Wu Jiayi' },
  zhengkaiwen: { name: '郑凯文', latin: 'Zheng Kaiwen' },
};
