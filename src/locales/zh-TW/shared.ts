import type { Messages } from '../zh-CN/shared.js';

/** A date as data write it (2025-12-31) as sentences and labels do; any other wording as it stands, without its own 截至. */
const dayText = (text: string): string =>
  text
    .replace(/^\s*截[至止]\s*/, '')
    .replace(
      /^(\d{4})[-/.]0?(\d{1,2})(?:[-/.]0?(\d{1,2}))?$/,
      (_, year, month, day) => `${year}年${month}月${day === undefined ? '' : `${day}日`}`,
    );

/** Every sentence of the library in the Chinese of Taiwan. */
export const zhTW: Messages = {
  separator: '；',
  comma: '、',
  /** Names, and how many more there are. */
  listed: (names: readonly string[], more: number, counter: string) =>
    names.join('、') + (more > 0 ? `等${names.length + more}${counter}` : ''),
  sentences: (parts: readonly string[]) => `${parts.filter((part) => part !== '').join('。')}。`,
  /** A figure that is not nought though its printed digits would be. */
  lessThan: (figure: string) => `不足${figure}`,
  withUnit: (title: string, unit: string) => `${title}（${unit}）`,
  unnamed: '未註明',
  /** Of a quotient over the records that state both of its figures, where some state only one. */
  paired: (sentence: string) => `依兩項均有數字的紀錄計，${sentence}`,
  pairedTitle: (title: string) => `${title}（依兩項均有數字的紀錄計）`,
  unknownAmong: (unknown: number, all: number) => `${all}項中${unknown}項未公開、未統計或無上限`,
  dataTable: '資料表',
  showTable: '檢視資料表',
  showChart: '檢視圖表',
  speak: '朗讀',
  stopSpeaking: '停止朗讀',
  closeDetail: '關閉',
  clearSelection: '取消選擇',
  source: (text: string) => `來源：${text}`,
  scope: (text: string) => `統計範圍：${text}`,
  asOf: (text: string) => `截至${dayText(text)}`,
  dayOf: dayText,
  dateOf: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  /** What a view reckons from. */
  clock: {
    page: (date: string) => date,
    data: (date: string) => `資料截止日${date}`,
    today: (date: string) => `當天（${date}）`,
  },
  note: (text: string) => `說明：${text}`,
  unit: (text: string) => `單位：${text}`,
  period: (text: string) => `${text}年度`,
  periodOf: (text: string) => (/^\d{4}(—\d{4})?$/.test(text) ? `${text}年` : text),
  periodRange: (first: string, last: string) => `${first}—${last}`,
  leftOut: (count: number) => `另有 ${count} 列因資料有誤未計入`,
  issues: (count: number) => `資料問題 ${count} 處`,
  moreMarks: (count) => `還有${count}項`,
  moreUndrawn: (count) => `其餘${count}項未繪出，請見資料表`,
  moreContent: '下方還有內容',
  moreIssues: (count: number) => `還有 ${count} 處`,
  otherPeriods: (shown: string, periods: string, count: number) =>
    `存量只計${shown}，${periods}的存量（${count}列）未計入`,
  filterIgnored: (columns: string) => `篩選「${columns}」不適用於此圖`,
  approximateLegend: '不確定部分',
  openLegend: '未公開或無上限',
  missingLegend: '未統計',
  explain: '計算方式',
  explainOf: (name: string) => `${name}：計算方式`,
  pair: (title: string, value: string) => `${title}：${value}`,
  /** Figures that the rows listed add up to. */
  sums: (titles: string) => `${titles}由下列明細合計得出`,
  /** What is left out of the rows listed. */
  beside: (rows: readonly string[], count: number) =>
    `與所列明細互相包含、只計一次而未另行相加的 ${count} 列：${rows.join('；')}${rows.length < count ? '；…' : ''}`,
  held: (titles: string) => `明細中其他期間的${titles}不計入，未列`,
  filtered: (filter: string) => `篩選：${filter}`,
  /** After the definition of a headline. */
  fromTable: '；標題由下面第一張表各列合計、比較、計數得出',
  rowsBehind: (name: string, count: string) => `${name}：${count} 筆明細`,
  rowsListed: (count: string) => `列出 ${count} 筆`,
  moreTableRows: (more: string, step: number) => `還有 ${more} 列，再列 ${step} 列`,
  /** How a figure was computed; a figure that is no quotient has no denominator. */
  computed: ({ definition, numerator, denominator }: { definition: string; numerator: string; denominator: string }) =>
    denominator === ''
      ? `計算方式：${definition}。`
      : `計算方式：${definition}；分子為${numerator}，分母為${denominator}。`,
  selected: (name: string) => `已選擇 ${name}`,
  unselected: '已取消選擇',
  keyboardHint: '用方向鍵逐項檢視，Enter 鍵選擇，Esc 離開',
  author: {
    headline: '編者標題',
    note: '編者說明',
    generated: '依資料產生',
  },
  share: {
    name: '分享',
    send: ['傳送給……', '系統分享'],
    copy: ['複製標題與來源', '文字'],
    pptx: ['下載簡報', 'PowerPoint .pptx'],
    docx: ['下載文件', 'Word .docx'],
    png: ['下載圖片', 'PNG 2倍'],
    svg: ['下載向量圖', 'SVG'],
    xlsx: ['下載資料', 'Excel .xlsx'],
    csv: ['下載資料', 'CSV'],
    print: ['列印……', ''],
    full: ['全螢幕', ''],
    leave: '結束全螢幕',
    more: '更多格式',
    about: '均附標題、來源、範圍與截至日期',
    aboutAuthored: '均附編者標題與說明、依資料產生的標題、來源、範圍與截至日期',
    making: '產生中……',
    copied: '已複製',
    saved: '已儲存',
    failed: (reason) => `未成功：${reason}`,
    refused: '瀏覽器不允許',
    noWriter: (file) => `缺少指令碼 ${file}`,
    workbook: { wording: (title) => `${title}（原文字）`, data: '資料' },
  },
  state: {
    loading: '正在讀取資料……',
    progress: (part: string) => `已讀取 ${part}`,
    empty: (tables: string) => `沒有可顯示的資料。請提供${tables}表。`,
    filteredOut: (filter) => `篩選「${filter}」後沒有可顯示的資料`,
    lift: (filter) => `取消篩選「${filter}」`,
    error: '資料有誤，無法製圖',
    noInput: '尚未提供資料。請設定 data 屬性、src 網址，或在標籤內放入 JSON 或表格。',
  },
  view: {
    'region-map': '地區人才地圖',
    'post-pool': '人才員額調配',
    'fair-funnel': '人才媒合活動',
    'growth-ladder': '成長階梯',
    'talent-services': '人才服務',
    'platform-matrix': '創新平台矩陣',
    'cooperation-network': '產官學合作網絡',
    'chain-map': '產業鏈人才地圖',
    'cooperation-modes': '合作方式構成',
    'funding-leverage': '經費帶動效益',
    'talent-pyramid': '人才金字塔',
    indicators: '主要指標',
    'challenge-board': '公開徵題榜',
    'policy-tree': '人才政策體系',
  },
  /** What supply and demand come to. */
  balance: {
    titles: { shortage: '缺口', rate: '缺口占需求', level: '短缺程度' },
    introducedIn: (period: string, introduced: string) => `${period}${introduced}`,
    incomplete: (count: number) => `${count}筆紀錄只有供給或只有需求，不計入缺口`,
  },
  persons: '人',
  posts: '個',
  column: { total: '合計', share: '占比', ratio: '帶動倍數', count: '計畫數' },
  shortage: {
    urgent: '急缺',
    tight: '偏緊',
    balanced: '大致平衡',
    surplus: '充裕',
    uncertain: '待定',
    unknown: '未統計',
  },
  stage: { upstream: '上游', midstream: '中游', downstream: '下游' },
  strength: { strong: '強勢環節', weak: '弱勢環節', missing: '缺口環節' },
};
