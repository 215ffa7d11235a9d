import type { Locale } from '../dataset/index.js';

/** The template's own sentences. */
export interface TemplateWords {
  guide: string;
  guideTitle: string;
  guideLines: readonly string[];
  sheetColumns: readonly [string, string];
  meta: string;
  metaHeads: readonly [string, string, string, string];
  otherLanguage: string;
  yesNo: readonly [string, string];
  /** A description as a sentence. */
  sentence(description: string): string;
  required: string;
  optional: string;
  figure: string;
  money(unit: string): string;
  people: string;
  posts: string;
  stock: string;
  date: string;
  list: string;
  words(known: string): string;
  reference(table: string): string;
  pick: string;
  notOffered: string;
}

const chinese: TemplateWords = {
  guide: '说明',
  guideTitle: '人才与产业台账模板',
  guideLines: [
    '1. 每张工作表是一张数据表，表头不要改动；没有数据的工作表留空即可，不必删除。',
    '2. 表头带“*”的列必填，其余选填。把鼠标停在表头上可看到该列的含义和写法。',
    '3. 灰色斜体的是示例行，填写时请整行删除；留在表中的示例行不会计入，但会提示。',
    '4. 数字照官方表述填写：5000、5000余人、超2.5亿元、近百名、1*名、*、未统计都可以。未公布的写“*”，没有统计的写“未统计”，不要写 0。',
    '5. 表头注明“万元”的列只填数字即按万元计，也可写全，如“超2.5亿元”。',
    '6. 产业链、地区等列从下拉列表选择；列表取自相应工作表，请先填那几张表。',
    '7. 同一项目或协议分几行填写时，编号要相同，金额只计一次。',
    '8. 合计、小计行可以保留，导入时不计入。不要填写身份证号、手机号等个人信息。',
    '9. 名称需要英文时，在右侧另加一列，表头写“名称（英文）”。',
    '10. 填好后放入台账工作台（desk.html），或运行：npx chancai import 台账.xlsx -o data.json；有问题会按工作表、行、列指出。',
  ],
  sheetColumns: ['工作表', '必填的列'],
  meta: '基本信息',
  metaHeads: ['项目', '内容', '内容（英文）', '填写说明'],
  otherLanguage: '英文',
  yesNo: ['是', '否'],
  sentence: (description) => `${description}。`,
  required: '必填。',
  optional: '选填。',
  figure: '填数字，或照官方表述，如 5000余人、近百名、1*名、*、未统计。',
  money: (unit) => `单位${unit}。填数字，或写全官方表述，如 超2.5亿元、*万元、未统计。`,
  people: '单位人。',
  posts: '单位个。',
  stock: '各时期不相加，取最近一期。',
  date: '写法如 2025-06-30。',
  list: '可填多项，以“；”分隔。',
  words: (known) => `从下拉列表选：${known}。`,
  reference: (table) => `取自“${table}”表，可从下拉列表选。`,
  pick: '请从下拉列表中选择',
  notOffered: '不在列表中。请先在相应工作表登记，或确认无误后继续。',
};

const english: TemplateWords = {
  guide: 'Instructions',
  guideTitle: 'Ledger of talent and industry',
  guideLines: [
    '1. Each sheet is one table. Keep the heads; leave sheets without data as they are.',
    '2. Columns marked * are required. Hover over a head to read what the column means and how to write it.',
    '3. Grey italic rows are examples: delete them. Those left in are not counted, and you will be told.',
    '4. Write figures as officially stated: 5000, over 5000, about 200, 1*, * for withheld, n/a for not available. Never write 0 for unknown.',
    '5. Numbers are in the unit of the head.',
    '6. Chains, regions and tiers come from drop-down lists that their own sheets fill: fill those first.',
    '7. Rows with the same id are one project or agreement; its money counts once.',
    '8. Rows of totals may stay; they are not counted. Write no personal data.',
    '9. For Chinese names add a column such as “Name (Chinese)”.',
    '10. Then drop it on the ledger desk (desk.html), or run: npx chancai import ledger.xlsx -o data.json. Problems are named by sheet, row and column.',
  ],
  sheetColumns: ['Sheet', 'Required'],
  meta: 'About',
  metaHeads: ['Item', 'Value', 'Value (English)', 'How to fill it in'],
  otherLanguage: 'English',
  yesNo: ['yes', 'no'],
  sentence: (description) => `${description[0]!.toUpperCase()}${description.slice(1)}. `,
  required: 'Required. ',
  optional: 'Optional. ',
  figure: 'A number, or an official wording: over 5000, about 200, 1*, *, n/a.',
  money: (unit) => `In ${unit}. A number, or an official wording with its unit.`,
  people: 'Persons. ',
  posts: 'Posts. ',
  stock: 'It does not add up over periods; the latest is shown. ',
  date: 'Write it like 2025-06-30.',
  list: 'Several, separated by “;”.',
  words: (known) => `Pick one: ${known}.`,
  reference: (table) => `From the sheet “${table}”; pick it from the list.`,
  pick: 'Pick from the list',
  notOffered: 'Not in the list. Register it on its sheet first, or go on if it is right.',
};

/** A template's heads are in one of the languages that files are read in: Chinese unless another is asked for. */
export const templateLanguage = (locale: Locale | undefined): 'zh-CN' | 'en' =>
  locale === undefined || /^zh/i.test(locale) ? 'zh-CN' : 'en';

export const templateWords = (locale: 'zh-CN' | 'en'): TemplateWords => (locale === 'zh-CN' ? chinese : english);
