import type { PlatformWords } from '../../../components/platform-matrix/words/zh-CN.js';
import { named } from '../../named.js';
import { grammar } from '../grammar.js';

/** What the view says in the Chinese of Taiwan. */
export const platformMatrix: PlatformWords = {
  kind: '平台類型',
  chain: '產業鏈',
  count: '平台數',
  unit: '個',
  highest: '最高層級',
  shared: '開放共用',
  capacity: '容量',
  used: '使用量',
  use: '使用率',
  nearlyFull: '使用率超過90%',
  platforms: (count: string) => `${count}個`,
  lineHead: (name: string, count: string) => named(name, count, { grammar }),
  sharedAmong: (shared: string, count: string) => `${count}個中${shared}個開放共用`,
  sharedOf: (shared: string) => `共用 ${shared}`,
  useOf: (share: string) => `使用 ${share}`,
  colon: (what: string, figure: string) => `${what} ${figure}`,
  title: (total: string, senior: string) => `${total}個創新平台，省級以上${senior}個`,
  titleUse: (share: string) => `；容量已用${share}`,
  titlePartly: (share: string, stated: string) => `；容量與使用量均有數字的${stated}個平台容量已用${share}`,
  subtitle: '各類型平台在各產業鏈的個數、最高層級與使用率',
  subtitleShared: (shared: string) => `；${shared}個開放共用`,
  cell: (kind: string, chain: string) => `${chain}的${kind}`,
  fullest: (cells: string, share: string) => `使用率最高的是${cells}，${share}`,
  fullestKnown: (cells: string, share: string) => `已知使用率最高的是${cells}，${share}`,
  incomplete: (count: string) => `${count}個平台未統計容量或使用量，不計入使用率`,
  unsaid: (count: string) => `${count}個平台未註明是否共用`,
  definition: '使用率 = 使用量 ÷ 容量，只計兩項俱全的平台；同名且同所屬單位的平台只計一次',
};
