/** What the view says in Chinese. */
export const zhCN = {
  session: '场次',
  stage: '阶段',
  date: '日期',
  posted: '发布需求',
  items: '项',
  counting: '项',
  all: (count: number) => `全部${count}场合计`,
  trend: '历次转化走势',
  choose: '选择场次或走势',
  stages: {
    attended: '到会',
    met: '见面',
    intended: '意向',
    signed: '签约',
    arrived: '到岗',
    retained: '留任',
  },
  who: {
    attended: '到会者',
    met: '见面者',
    intended: '有意向者',
    signed: '签约者',
    arrived: '到岗者',
    retained: '留任者',
  },
  did: {
    attended: '到会',
    met: '见面',
    intended: '达成意向',
    signed: '签约',
    arrived: '到岗',
    retained: '留任',
  },
  about: (count: string) => `约${count}人`,
  exactly: (count: string) => `${count}人`,
  atMost: (count: string) => `不超过${count}人`,
  atLeast: (count: string) => `至少${count}人`,
  between: (low: string, high: string) => `${low}—${high}人`,
  per: (base: string, who: string, count: string) => `每${base}名${who}中${count}`,
  perSentence: (base: string, who: string, count: string, did: string) => `每${base}名${who}中${count}${did}`,
  gap: '未统计，不计为零，不参与折算',
  base: (stage: string) => `以${stage}人数为基数`,
  noShare: (from: string, reason: string) => `对${from}的比例：${reason}`,
  skipping: (stages: string) => `（${stages}未统计，不参与折算）`,
  ofEach: {
    fair: (stated: number, of: number) => `${of}场中${stated}场`,
    record: (stated: number, of: number) => `${of}条记录中${stated}条`,
  },
  bracketed: (text: string) => `（${text}）`,
  grows: (before: string) => `▲ 多于${before}，不成比例`,
  perDemand: (figure: string) => `平均每项需求有${figure}人到会`,
  demandsApart: '需求数，不与人数相比',
  title: (fair: string, words: string) => `${fair}：${words}`,
  noFigures: '尚无各阶段人数',
  narrowest: (from: string, words: string) => `流失最多的一步在${from}之后，${words}`,
  subtitle: '从到会到留任各阶段人数（人）；条长与人数成正比',
  trendSubtitle: '每100人中进入下一阶段的人数（%），逐场比较；各小图纵轴跨度相同',
  trendTitle: (
    span: readonly [string, string],
    base: string,
    who: string,
    did: string,
    way: string,
    ends: readonly [string, string],
  ) =>
    ends[0] === ends[1]
      ? `${span[0]}与${span[1]}都是每${base}名${who}中${ends[0]}${did}`
      : `从${span[0]}到${span[1]}，每${base}名${who}中${did}的由${ends[0]}${way}${ends[1]}`,
  ways: { rose: '增至', fell: '降至', open: '变为' },
  noTrend: '尚不能比较历次转化',
  stepName: (from: string, to: string) => `${from} → ${to}`,
  summary: (list: string) => `各阶段：${list}`,
  growing: (fair: string, stage: string, before: string) => `${fair}的${stage}人数多于${before}，口径可能不同，请核对`,
  lacking: {
    fair: (stage: string, count: number) => `${stage}${count}场`,
    record: (stage: string, count: number) => `${stage}${count}条记录`,
  },
  unstated: (stages: string) => `未统计的有${stages}，合计为至少数，比例只计两项俱全的场次`,
  stepColumn: (stage: string) => `${stage}，占上一阶段`,
  figure: '人数',
  based: { ofFirst: '占首个阶段的依据', step: '占上一阶段的依据' },
  ofFirst: '占首个阶段',
  step: '占上一阶段',
  postedDefinition: '发布需求为各场发布的岗位、项目等需求数；每项需求到会人数 = 到会人数 ÷ 发布需求数',
  definition: '转化率 = 本阶段人数 ÷ 之前阶段人数，只计两项俱全的记录；未统计的阶段不计为零，不参与折算',
};

export type FairWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'fair-funnel': FairWords;
  }
}
