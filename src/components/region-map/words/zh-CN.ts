/** What the view says in Chinese. */
export const zhCN = {
  region: '地区',
  kind: '类型',
  zone: '功能区',
  measure: { shortage: '缺口率', demand: '需求', supply: '供给', introduced: '引进' },
  measureTitle: { shortage: '人才缺口率', demand: '人才需求', supply: '人才供给', introduced: '引进人才' },
  choose: '选择指标',
  short: (rate: string) => `缺${rate}`,
  spare: (rate: string) => `富余${rate}`,
  shortAtLeast: (rate: string) => `至少缺${rate}`,
  perhapsShort: (rate: string) => `缺口0—${rate}`,
  spareAtLeast: (rate: string) => `至少富余${rate}`,
  perhapsSpare: (rate: string) => `富余0—${rate}`,
  maySpare: (spare: string, short: string) => `富余${spare}至缺${short}`,
  atMost: (rate: string) => `缺口0—${rate}，也可能富余`,
  even: '供需相等',
  refusal: {
    awaited: '正在读取地图边界数据，先以数据表代替',
    'no-shapes': '没有地图边界数据（geojson），不绘制地图，以数据表代替',
    'bad-shapes': '地图边界数据（geojson）无法读取，不绘制地图，以数据表代替',
    'no-approval': '没有审图号，不绘制地图，以数据表代替',
    'no-match': '地图边界与数据中的地区代码、名称都不一致，不绘制地图，以数据表代替',
  },
  approval: (number: string) => `审图号：${number}`,
  zoneLegend: '功能区（与其他地区重叠，数字单列）',
  ring: '虚线圈：不确定或未公开的部分',
  zones: '功能区与所在地区重叠，数字单列，不计入合计',
  others: (names: string) => `${names}与图上地区相互包含，只列入数据表，不另计入合计`,
  added: (names: string) => `${names}没有本级数字，由所辖地区相加`,
  unplaced: (names: string) => `地图边界中没有${names}，列在图旁`,
  unnamed: (count: number) => `${count}条记录未注明地区，不在图上`,
  more: (count: number) => `另有${count}个地区见数据表`,
  title: (region: string, what: string, level: string) => `${region}人才缺口率最高，${what}（${level}）`,
  titleKnown: (region: string, what: string, level: string) => `已知人才缺口率最高的是${region}，${what}（${level}）`,
  one: (region: string, what: string, level: string) => `${region}人才${what}（${level}）`,
  tied: (regions: string, what: string) => `${regions}人才缺口率并列最高，各${what}`,
  tiedKnown: (regions: string, what: string) => `已知人才缺口率最高的是${regions}，均${what}`,
  same: (count: number, what: string) => `${count}个地区人才缺口率相同，各${what}`,
  noGap: '各地区人才供需没有缺口',
  noDemand: '各地区人才需求均为0',
  unknown: '各地区人才缺口尚不能确定',
  most: (region: string, measure: string, figure: string) => `${region}${measure}最多，${figure}`,
  mostKnown: (region: string, measure: string, figure: string) => `已知${measure}最多的是${region}，${figure}`,
  oneCount: (region: string, measure: string, figure: string) => `${region}${measure}${figure}`,
  mostTied: (regions: string, measure: string, figure: string) => `${regions}${measure}并列最多，各${figure}`,
  mostTiedKnown: (regions: string, measure: string, figure: string) =>
    `已知${measure}最多的是${regions}，均为${figure}`,
  evenCounts: (count: number, measure: string, figure: string) => `${count}个地区${measure}相同，各${figure}`,
  noughts: (measure: string) => `各地区${measure}均为0`,
  withheldCounts: (measure: string) => `各地区${measure}未公开`,
  noCounts: (measure: string) => `尚无各地区${measure}数字`,
  together: (count: number, what: string) => `；图上${count}个地区合计${what}`,
  togetherStated: (count: number, what: string) => `；有数字的${count}个地区合计${what}`,
  subtitle: {
    rate: (period: string) => `${period}各地区未满足的人才需求占需求的比例（%）；图上号码即表中名次`,
    count: (period: string, measure: string) =>
      `${period}各地区${measure}（人），圆面积与人数成正比；图上号码即表中名次`,
  },
  definition: '缺口率 =（需求 − 供给）÷ 需求，只计两项俱全的记录；同一级地区相加，功能区与其重叠，不计入合计',
  counted: '本地区各记录之和；同一级地区相加，功能区与其重叠，不计入合计',
  listed: (at: number, name: string) => `${at} ${name}`,
};

export type RegionWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'region-map': RegionWords;
  }
}
