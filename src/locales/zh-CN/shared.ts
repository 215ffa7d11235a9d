/** A date as data write it (2025-12-31) as sentences and labels do; any other wording as it stands, without its own 截至. */
const dayText = (text: string): string =>
  text
    .replace(/^\s*截[至止]\s*/, '')
    .replace(
      /^(\d{4})[-/.]0?(\d{1,2})(?:[-/.]0?(\d{1,2}))?$/,
      (_, year, month, day) => `${year}年${month}月${day === undefined ? '' : `${day}日`}`,
    );

/** Every sentence of the library in Chinese; the English one has the same shape. */
export const zhCN = {
  separator: '；',
  comma: '、',
  /** Names, and how many more there are. */
  listed: (names: readonly string[], more: number, counter: string) =>
    names.join('、') + (more > 0 ? `等${names.length + more}${counter}` : ''),
  sentences: (parts: readonly string[]) => `${parts.filter((part) => part !== '').join('。')}。`,
  /** A figure that is not nought though its printed digits would be. */
  lessThan: (figure: string) => `不足${figure}`,
  withUnit: (title: string, unit: string) => `${title}（${unit}）`,
  unnamed: '未注明',
  /** Of a quotient over the records that state both of its figures, where some state only one. */
  paired: (sentence: string) => `按两项均有数字的记录计，${sentence}`,
  pairedTitle: (title: string) => `${title}（按两项均有数字的记录计）`,
  /** Of the figures that a view compares, how many say nothing, or not how much at most. */
  unknownAmong: (unknown: number, all: number) => `${all}项中${unknown}项未公开、未统计或无上限`,
  dataTable: '数据表',
  showTable: '查看数据表',
  showChart: '查看图表',
  speak: '朗读',
  stopSpeaking: '停止朗读',
  closeDetail: '关闭',
  clearSelection: '取消选择',
  source: (text: string) => `来源：${text}`,
  scope: (text: string) => `口径：${text}`,
  asOf: (text: string) => `截至${dayText(text)}`,
  dayOf: dayText,
  dateOf: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  /** What a view reckons from. */
  clock: {
    page: (date: string) => date,
    data: (date: string) => `数据截止日${date}`,
    today: (date: string) => `当天（${date}）`,
  },
  note: (text: string) => `说明：${text}`,
  unit: (text: string) => `单位：${text}`,
  period: (text: string) => `${text}年度`,
  periodOf: (text: string) => (/^\d{4}(—\d{4})?$/.test(text) ? `${text}年` : text),
  periodRange: (first: string, last: string) => `${first}—${last}`,
  leftOut: (count: number) => `另有 ${count} 行因数据有误未计入`,
  issues: (count: number) => `数据问题 ${count} 处`,
  moreIssues: (count: number) => `还有 ${count} 处`,
  /** Marks out of sight below, in a box that the page made too small. */
  moreMarks: (count: number) => `还有${count}项`,
  /** Rows beyond the most that a picture shows. */
  moreUndrawn: (count: string) => `其余${count}项未绘出，见数据表`,
  moreContent: '下方还有内容',
  otherPeriods: (shown: string, periods: string, count: number) =>
    `存量只计${shown}，${periods}的存量（${count}行）未计入`,
  filterIgnored: (columns: string) => `筛选“${columns}”不适用于此图`,
  approximateLegend: '不确定部分',
  openLegend: '未公开或无上限',
  missingLegend: '未统计',
  explain: '计算口径',
  explainOf: (name: string) => `${name}：计算口径`,
  pair: (title: string, value: string) => `${title}：${value}`,
  /** Figures that the rows listed add up to. */
  sums: (titles: string) => `${titles}由下列明细合计得出`,
  /** What is left out of the rows listed. */
  beside: (rows: readonly string[], count: number) =>
    `与所列明细互相包含、只计一次而未另行相加的 ${count} 行：${rows.join('；')}${rows.length < count ? '；…' : ''}`,
  held: (titles: string) => `明细中其他时期的${titles}不计入，未列`,
  filtered: (filter: string) => `筛选：${filter}`,
  /** After the definition of a headline. */
  fromTable: '；标题由下面第一张表各行合计、比较、计数得出',
  rowsBehind: (name: string, count: string) => `${name}：${count} 条明细`,
  rowsListed: (count: string) => `列出 ${count} 条`,
  moreTableRows: (more: string, step: number) => `还有 ${more} 行，再列 ${step} 行`,
  /** How a figure was computed; a figure that is no quotient has no denominator. */
  computed: ({ definition, numerator, denominator }: { definition: string; numerator: string; denominator: string }) =>
    denominator === '' ? `算法：${definition}。` : `算法：${definition}；分子为${numerator}，分母为${denominator}。`,
  selected: (name: string) => `已选择 ${name}`,
  unselected: '已取消选择',
  keyboardHint: '用方向键逐项查看，回车选择，Esc 离开',
  /** What the page's author says, marked as such. */
  author: {
    headline: '编者标题',
    note: '编者说明',
    generated: '数据生成',
  },
  share: {
    name: '分享',
    send: ['发送给……', '系统分享'],
    copy: ['复制标题和来源', '文字'],
    pptx: ['下载演示文稿', 'PowerPoint .pptx'],
    docx: ['下载文字材料', 'Word .docx'],
    png: ['下载图片', 'PNG 2倍'],
    svg: ['下载矢量图', 'SVG'],
    xlsx: ['下载数据', 'Excel .xlsx'],
    csv: ['下载数据', 'CSV'],
    print: ['打印……', ''],
    full: ['全屏', ''],
    leave: '退出全屏',
    more: '更多格式',
    about: '都带标题、来源、口径和截至日期',
    aboutAuthored: '都带编者标题与说明、数据生成的标题、来源、口径和截至日期',
    making: '正在生成……',
    copied: '已复制',
    saved: '已保存',
    failed: (reason: string) => `未成功：${reason}`,
    refused: '浏览器不允许',
    noWriter: (file: string) => `缺少脚本 ${file}`,
    workbook: { wording: (title: string) => `${title}（原表述）`, data: '数据' },
  },
  state: {
    loading: '正在读取数据……',
    progress: (part: string) => `已读取 ${part}`,
    empty: (tables: string) => `没有可显示的数据。请提供${tables}表。`,
    filteredOut: (filter: string) => `筛选“${filter}”后没有可显示的数据`,
    lift: (filter: string) => `取消筛选“${filter}”`,
    error: '数据有误，无法成图',
    noInput: '尚未提供数据。请设置 data 属性、src 地址，或在标签内放入 JSON 或表格。',
  },
  view: {
    'region-map': '地区人才地图',
    'post-pool': '编制周转池',
    'fair-funnel': '人才对接活动',
    'growth-ladder': '成长阶梯',
    'talent-services': '人才服务',
    'platform-matrix': '创新平台矩阵',
    'cooperation-network': '校企校地合作网络',
    'chain-map': '产业链人才地图',
    'cooperation-modes': '合作方式构成',
    'funding-leverage': '资金撬动',
    'talent-pyramid': '人才金字塔',
    indicators: '主要指标',
    'challenge-board': '揭榜挂帅榜单',
    'policy-tree': '人才政策体系',
  },
  /** What supply and demand come to. */
  balance: {
    titles: { shortage: '缺口', rate: '缺口占需求', level: '紧缺程度' },
    introducedIn: (period: string, introduced: string) => `${period}${introduced}`,
    incomplete: (count: number) => `${count}条记录只有供给或只有需求，不计入缺口`,
  },
  persons: '人',
  posts: '个',
  column: { total: '合计', share: '占比', ratio: '撬动倍数', count: '项目数' },
  shortage: {
    urgent: '急需紧缺',
    tight: '偏紧',
    balanced: '基本平衡',
    surplus: '富余',
    uncertain: '待定',
    unknown: '未统计',
  },
  stage: { upstream: '上游', midstream: '中游', downstream: '下游' },
  strength: { strong: '强链', weak: '弱链', missing: '缺链' },
};

export type Messages = typeof zhCN;
