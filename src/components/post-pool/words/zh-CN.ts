/** What the view says in Chinese. */
export const zhCN = {
  groupBy: { chain: '产业链', host: '托管单位' },
  by: { chain: '按产业链', host: '按托管单位' },
  flow: '流入与流出',
  choose: '选择分组或流入流出',
  period: '时期',
  authorised: '核定编制',
  occupied: '占用',
  reserved: '预留',
  free: '空编',
  excess: '超核定',
  entered: '流入',
  left: '流出',
  net: '净流入',
  freeOf: {
    exact: (free: string) => `空${free}`,
    atMost: (free: string) => `至多空${free}`,
    atLeast: (free: string) => `至少空${free}`,
    unknown: '空编未定',
    none: '已满编',
    nothing: '无可用编制',
  },
  over: (excess: string) => `超核定${excess}`,
  and: '、',
  of: (authorised: string) => `（核定${authorised}）`,
  withUnit: (text: string) => `${text}个`,
  title: (period: string, authorised: string, free: string) => `${period}核定编制${authorised}，${free}`,
  most: (names: string, free: string, several: boolean) =>
    several ? `；${names}空编并列最多，各${free}` : `；空编最多的是${names}，${free}`,
  knownMost: (names: string, free: string, several: boolean) =>
    `；已知空编最多的是${names}，${several ? '均' : ''}${free}`,
  evenFree: (free: string) => `；各组均${free}`,
  overdrawn: (names: string, over: string, several: boolean) => `；${names}${several ? '各' : ''}${over}`,
  subtitle: (by: string, period: string) => `${by}：占用、预留与空编（个）${period === '' ? '' : `，${period}`}`,
  flowTitle: (span: string, entered: string, left: string) => `${span}流入${entered}，流出${left}`,
  flowLatest: (period: string, net: string) => `；${period}${net}`,
  netIn: (figure: string) => `净流入${figure}`,
  netOut: (figure: string) => `净流出${figure}`,
  atMost: (way: (figure: string) => string) => (figure: string) => way(`至多${figure}`),
  atLeast: (way: (figure: string) => string) => (figure: string) => way(`至少${figure}`),
  netEven: '流入流出相等',
  netOpen: '净流入未定',
  flowSubtitle: '各时期流入（上）与流出（下）人数，上下同一刻度',
  unstatedTaken: (name: string, count: number) => `${name}有${count}条未统计占用或预留，空编只知上限`,
  unstatedAuthorised: (name: string, count: number) => `${name}有${count}条未统计核定编制，核定与空编为至少数`,
  unstatedFlow: (name: string, count: number) => `${name}有${count}处流入或流出未统计，该时期为至少数`,
  breach: (who: string, excess: string, authorised: string) =>
    `${who}占用与预留超出核定${authorised}达${excess}，请核对`,
  hostOf: (host: string, chain: string) => `${host}（${chain}）`,
  more: (count: number) => `另有${count}处类似情况见数据表`,
  definition:
    '空编 = 核定编制 − 占用 − 预留；逐条计算后相加；占用或预留未统计的不按零计，空编只有上限；超出核定的部分单列，不与他处的空编相抵',
  flowDefinition: '净流入 = 流入 − 流出，各记录相加',
};

export type PostWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'post-pool': PostWords;
  }
}
