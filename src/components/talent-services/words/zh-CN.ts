import type { ServiceKind } from '../../../data/index.js';
import type { BoundWords } from '../../internal/data/bound-text.js';

/** What the view says in Chinese. */
export const zhCN = {
  service: '服务',
  kind: '类别',
  kinds: { housing: '人才安居', security: '五安保障', channel: '绿色通道' } as Record<ServiceKind, string>,
  stock: '总量',
  allocated: '已分配',
  taken: '已分配占比',
  left: '余量',
  waiting: '轮候',
  short: '缺口',
  served: '服务量',
  capacity: '已分配／总量',
  withUnit: (title: string, unit: string) => (unit === '' ? title : `${title}（${unit}）`),
  withName: (form: string, name: string) => `${form}（${name}）`,
  of: (allocated: string, stock: string) => `${allocated}／${stock}`,
  remaining: {
    exactly: (figure) => `余${figure}`,
    atMost: (figure) => `至多余${figure}`,
    atLeast: (figure) => `至少余${figure}`,
    unknown: '余量未定',
  } as BoundWords,
  none: '已分完',
  over: (figure: string) => `超出${figure}`,
  lacking: {
    exactly: (figure) => `缺${figure}`,
    atMost: (figure) => `缺口0—${figure}`,
    atLeast: (figure) => `至少缺${figure}`,
    unknown: '缺口未定',
  } as BoundWords,
  waits: (figure: string) => `轮候${figure}`,
  all: (figure: string) => `共${figure}`,
  join: '，',
  apart: '；',
  /** Homes are counted by their own word (2112套人才公寓), people follow the name (住房保障900人). */
  lead: (name: string, stock: string, allocated: string, isHome: boolean) => {
    const given = `已分配${allocated}`;
    return isHome ? `${stock}${name}${given}` : `${name}，${given}`;
  },
  shortest: (name: string, short: string, others: number) =>
    `${name}尚${short}${others === 0 ? '' : `，另有${others}项轮候多于余量`}`,
  channels: (stock: string, served: string) =>
    `绿色通道${[stock, served && `服务${served}`].filter(Boolean).join('，')}`,
  stated: (name: string, figures: string) => `${name}${figures}`,
  servedOf: (figure: string) => `服务${figure}`,
  silent: '各项服务的数字未公开或未统计',
  subtitle: (stocks: string, flows: string) =>
    `${['框为总量，实心为已分配', stocks && `存量为${stocks}`, flows && `服务量为${flows}累计`].filter(Boolean).join('；')}；单位不同的各用一轴`,
  latest: '各类最新一期',
  open: (count: number) => `${count}项服务的数字含未公开部分`,
  missing: (count: number) => `${count}项服务有数字未统计`,
  apartUnits: (names: string) => `${names}的已分配与总量单位不同，不相减，也不画在一条轴上`,
  homes: '轮候的户数与房源套数单位不同，不相减',
  definition:
    '余量 = 总量 − 已分配；已分配占比 = 已分配 ÷ 总量；缺口 = 轮候 − 余量，单位不同的不相减；服务量为各期之和',
};

export type ServiceWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'talent-services': ServiceWords;
  }
}
