import { named } from '../../../locales/named.js';
import { grammar } from '../../../locales/zh-CN/grammar.js';

/** What the view says in Chinese. */
export const zhCN = {
  kind: '平台类型',
  chain: '产业链',
  count: '平台数',
  unit: '个',
  highest: '最高级别',
  shared: '开放共享',
  capacity: '容量',
  used: '使用量',
  use: '使用率',
  nearlyFull: '使用率超过90%',
  platforms: (count: string) => `${count}个`,
  lineHead: (name: string, count: string) => named(name, count, { grammar }),
  sharedAmong: (shared: string, count: string) => `${count}个中${shared}个开放共享`,
  sharedOf: (shared: string) => `共享 ${shared}`,
  useOf: (share: string) => `使用 ${share}`,
  colon: (what: string, figure: string) => `${what} ${figure}`,
  title: (total: string, senior: string) => `${total}个创新平台，省级及以上${senior}个`,
  titleUse: (share: string) => `；容量已用${share}`,
  titlePartly: (share: string, stated: string) => `；容量与使用量均有数字的${stated}个平台容量已用${share}`,
  subtitle: '各类型平台在各产业链的个数、最高级别与使用率',
  subtitleShared: (shared: string) => `；${shared}个开放共享`,
  cell: (kind: string, chain: string) => `${chain}的${kind}`,
  fullest: (cells: string, share: string) => `使用率最高的是${cells}，${share}`,
  fullestKnown: (cells: string, share: string) => `已知使用率最高的是${cells}，${share}`,
  incomplete: (count: string) => `${count}个平台未统计容量或使用量，不计入使用率`,
  unsaid: (count: string) => `${count}个平台未注明是否共享`,
  definition: '使用率 = 使用量 ÷ 容量，只计两项俱全的平台；同名且同依托单位的平台只计一次',
};

export type PlatformWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'platform-matrix': PlatformWords;
  }
}
