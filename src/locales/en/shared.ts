import type { Messages } from '../zh-CN/shared.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const dateText = (year: number, month: number, day?: number): string =>
  [day, MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');

/** A date as data write it (2025-12-31) as sentences do; any other wording as it stands. */
const dayText = (text: string): string => {
  const [, year, month, day] = /^(\d{4})[-/.](0?[1-9]|1[0-2])(?:[-/.](\d{1,2}))?$/.exec(text) ?? [];
  return month === undefined
    ? text
    : dateText(Number(year), Number(month), day === undefined ? undefined : Number(day));
};

/** Every sentence of the library in English. */
export const en: Messages = {
  separator: '; ',
  comma: ', ',
  listed: (names, more) => {
    const all = more > 0 ? [...names, `${more} more`] : names;
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
  },
  sentences: (parts) => `${parts.filter((part) => part !== '').join('. ')}.`,
  lessThan: (figure) => `under ${figure}`,
  withUnit: (title, unit) => `${title} (${unit})`,
  unnamed: 'not stated',
  paired: (sentence: string) => `${sentence}, over the records that state both`,
  pairedTitle: (title: string) => `${title}, over the records that state both`,
  unknownAmong: (unknown, all) => `${unknown} of ${all} figures are withheld, not available or open-ended`,
  dataTable: 'Data table',
  showTable: 'Show data table',
  showChart: 'Show chart',
  speak: 'Read aloud',
  stopSpeaking: 'Stop reading',
  closeDetail: 'Close',
  clearSelection: 'Clear selection',
  source: (text) => `Source: ${text}`,
  scope: (text) => `Scope: ${text}`,
  asOf: (text) => `As of ${dayText(text)}`,
  dayOf: dayText,
  dateOf: dateText,
  clock: {
    page: (date) => date,
    data: (date) => `${date}, the date of the data`,
    today: (date) => `today, ${date}`,
  },
  note: (text) => `Note: ${text}`,
  unit: (text) => `Unit: ${text}`,
  period: (text) => text,
  periodOf: (text) => text,
  periodRange: (first, last) => `${first}–${last}`,
  leftOut: (count) => `${count} ${count === 1 ? 'row was' : 'rows were'} left out because of errors`,
  issues: (count) => `${count} data ${count === 1 ? 'problem' : 'problems'}`,
  moreIssues: (count) => `${count} more`,
  moreMarks: (count) => `${count} more`,
  moreUndrawn: (count) => `${count} more are not drawn; the data table has them all`,
  moreContent: 'More below',
  otherPeriods: (shown, periods, count) =>
    `Stocks are of ${shown}; ${count} ${count === 1 ? 'row' : 'rows'} of ${periods} ${count === 1 ? 'is' : 'are'} left out`,
  filterIgnored: (columns) => `The filter “${columns}” does not apply to this view`,
  approximateLegend: 'Uncertain part',
  openLegend: 'Withheld or open-ended',
  missingLegend: 'Not available',
  explain: 'How was this computed?',
  explainOf: (name) => `${name}: how was this computed?`,
  pair: (title, value) => `${title}: ${value}`,
  sums: (titles) => `The records below add up to: ${titles}`,
  beside: (rows, count) =>
    `${count} rows that hold those listed or lie within them, counted once and not added: ${rows.join('; ')}${rows.length < count ? '; …' : ''}`,
  held: (titles) => `The records leave out ${titles} of other periods, which don’t count`,
  filtered: (filter) => `Filter: ${filter}`,
  fromTable: '; the headline adds, compares and counts the rows of the first table below',
  rowsBehind: (name, count) => `${name}: ${count} ${count === '1' ? 'record' : 'records'}`,
  rowsListed: (count) => `${count} listed`,
  moreTableRows: (more, step) => `${more} more ${more === '1' ? 'row' : 'rows'}; list ${step} of them`,
  computed: ({ definition, numerator, denominator }) =>
    denominator === ''
      ? `How it is computed: ${definition}.`
      : `How it is computed: ${definition}. Numerator: ${numerator}; denominator: ${denominator}.`,
  selected: (name) => `${name} selected`,
  unselected: 'Selection cleared',
  keyboardHint: 'Arrow keys move from one figure to the next, Enter selects, Escape leaves',
  author: {
    headline: 'Author’s headline',
    note: 'Author’s note',
    generated: 'From the data',
  },
  share: {
    name: 'Share',
    send: ['Send to…', 'System share'],
    copy: ['Copy headline and source', 'Text'],
    pptx: ['Download slides', 'PowerPoint .pptx'],
    docx: ['Download brief', 'Word .docx'],
    png: ['Download picture', 'PNG, 2×'],
    svg: ['Download vector picture', 'SVG'],
    xlsx: ['Download data', 'Excel .xlsx'],
    csv: ['Download data', 'CSV'],
    print: ['Print…', ''],
    full: ['Full screen', ''],
    leave: 'Leave full screen',
    more: 'More formats',
    about: 'All with headline, source, scope and date',
    aboutAuthored: 'All with the author’s headline and note, the headline from the data, source, scope and date',
    making: 'Being made…',
    copied: 'Copied',
    saved: 'Saved',
    failed: (reason) => `Failed: ${reason}`,
    refused: 'the browser does not allow it',
    noWriter: (file) => `the script ${file} is missing`,
    workbook: { wording: (title) => `${title} (as stated)`, data: 'Data' },
  },
  state: {
    loading: 'Reading the data…',
    progress: (part) => `${part} read`,
    empty: (tables) => `There is nothing to show. Once the data has a table ${tables}, the chart appears here.`,
    filteredOut: (filter) => `Nothing passes the filter “${filter}”`,
    lift: (filter) => `Lift the filter “${filter}”`,
    error: 'The data has errors, so the chart can’t be shown',
    noInput: 'No data yet. Set the data property or the src address, or put JSON or a table inside the element.',
  },
  view: {
    'region-map': 'Talent by region',
    'post-pool': 'Pool of establishment posts',
    'fair-funnel': 'Matchmaking fairs',
    'growth-ladder': 'Growth ladder',
    'talent-services': 'Talent services',
    'platform-matrix': 'Innovation platforms',
    'cooperation-network': 'Cooperation network',
    'chain-map': 'Industry-chain talent map',
    'cooperation-modes': 'Modes of cooperation',
    'funding-leverage': 'Funding leverage',
    'talent-pyramid': 'Talent pyramid',
    indicators: 'Headline indicators',
    'challenge-board': 'Open challenges',
    'policy-tree': 'Talent policy system',
  },
  balance: {
    titles: { shortage: 'Shortage', rate: 'Shortage of demand', level: 'Scarcity' },
    introducedIn: (period: string, introduced: string) => `${introduced} in ${period}`,
    incomplete: (count: number) =>
      `${count} ${count === 1 ? 'record states' : 'records state'} only supply or only demand and ${count === 1 ? 'doesn’t' : 'don’t'} count towards the shortage`,
  },
  persons: 'persons',
  posts: 'posts',
  column: { total: 'Total', share: 'Share', ratio: 'Leverage', count: 'Projects' },
  shortage: {
    urgent: 'Urgently scarce',
    tight: 'Tight',
    balanced: 'Roughly balanced',
    surplus: 'Surplus',
    uncertain: 'Undetermined',
    unknown: 'Not available',
  },
  stage: { upstream: 'Upstream', midstream: 'Midstream', downstream: 'Downstream' },
  strength: { strong: 'Strong link', weak: 'Weak link', missing: 'Missing link' },
};
