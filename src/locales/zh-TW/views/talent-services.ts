import type { BoundWords } from '../../../components/internal/data/bound-text.js';
import type { ServiceWords } from '../../../components/talent-services/words/zh-CN.js';
import type { ServiceKind } from '../../../data/index.js';

/** What the view says in the Chinese of Taiwan. */
export const talentServices: ServiceWords = {
  /** A unit; '' where there is no word for it. */
  unit: (unit: string, _one: boolean) => unit,
  service: '服務',
  kind: '類別',
  kinds: { housing: '人才居住', security: '安心保障', channel: '快速通道' } as Record<ServiceKind, string>,
  stock: '總量',
  allocated: '已核配',
  taken: '已核配占比',
  left: '餘量',
  waiting: '候補',
  short: '缺口',
  served: '服務量',
  capacity: '已核配／總量',
  withUnit: (title: string, unit: string) => (unit === '' ? title : `${title}（${unit}）`),
  withName: (form: string, name: string) => `${form}（${name}）`,
  of: (allocated: string, stock: string) => `${allocated}／${stock}`,
  remaining: {
    exactly: (figure) => `餘${figure}`,
    atMost: (figure) => `至多餘${figure}`,
    atLeast: (figure) => `至少餘${figure}`,
    unknown: '餘量未定',
  } as BoundWords,
  none: '已分完',
  over: (figure: string) => `超出${figure}`,
  lacking: {
    exactly: (figure) => `缺${figure}`,
    atMost: (figure) => `缺口0—${figure}`,
    atLeast: (figure) => `至少缺${figure}`,
    unknown: '缺口未定',
  } as BoundWords,
  waits: (figure: string) => `候補${figure}`,
  all: (figure: string) => `共${figure}`,
  join: '，',
  apart: '；',
  /** Homes are counted by their own word (2112套人才公寓), people follow the name (住房保障900人). */
  lead: (name: string, stock: string, allocated: string, isHome: boolean) => {
    const given = `已核配${allocated}`;
    return isHome ? `${stock}${name}${given}` : `${name}，${given}`;
  },
  shortest: (name: string, short: string, others: number) =>
    `${name}尚${short}${others === 0 ? '' : `，另有${others}項候補多於餘量`}`,
  channels: (stock: string, served: string) =>
    `快速通道${[stock, served && `服務${served}`].filter(Boolean).join('，')}`,
  stated: (name: string, figures: string) => `${name}${figures}`,
  servedOf: (figure: string) => `服務${figure}`,
  silent: '各項服務的數字未公開或未統計',
  subtitle: (stocks: string, flows: string) =>
    `${['框為總量，實心為已核配', stocks && `存量為${stocks}`, flows && `服務量為${flows}累計`].filter(Boolean).join('；')}；單位不同的各用一軸`,
  latest: '各類最新一期',
  open: (count: number) => `${count}項服務的數字含未公開部分`,
  missing: (count: number) => `${count}項服務有數字未統計`,
  apartUnits: (names: string) => `${names}的已核配與總量單位不同，不相減，也不畫在一條軸上`,
  homes: '候補的戶數與住宅戶數單位不同，不相減',
  definition:
    '餘量 = 總量 − 已核配；已核配占比 = 已核配 ÷ 總量；缺口 = 候補 − 餘量，單位不同的不相減；服務量為各期之和',
};
