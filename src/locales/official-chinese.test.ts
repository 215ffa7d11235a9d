import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../components/internal/drawing/shapes.js';
import { type IssueCode, issue, parseDataset } from '../data/index.js';
import { languageOf } from '../data/language.js';
import { standOf } from '../server/stand.js';
import { VIEWS, type ViewName } from '../server/views.js';
import './all.js';

const county = JSON.parse(readFileSync('examples/county/data.json', 'utf8'));
const meta = { title: '甲县', source: '甲县人社局', asOf: '2025-12-31', scope: '全县' };
const chains = [
  { id: 'a', name: '食品1' },
  { id: 'b', name: '文旅' },
];
/** What offices hand in beside the ordinary: ranges, withheld and missing figures, names that end in digits, dates, nothing at all. */
const ODD: Readonly<Record<string, Record<string, unknown>>> = {
  ranges: {
    meta,
    chains,
    talent: [
      {
        chain: 'a',
        region: 'r1',
        tier: 't',
        supply: '20—30人',
        demand: '约50人',
        introduced: '近百名',
        period: '2024',
      },
      { chain: 'b', region: 'r2', tier: 't', supply: 40, demand: '30余人', introduced: '*', period: '2024' },
    ],
    funding: [
      { period: '2023', programme: '甲1', invested: '超2.5亿元', leveraged: '3亿元' },
      { period: '2024', programme: '乙2', invested: '1*万元', leveraged: '9—16亿元' },
    ],
    pyramid: [
      { tier: 't', headcount: '100余人', target: 200 },
      { tier: 'u', headcount: '2000—3000人', target: '3000以上' },
    ],
  },
  withheld: {
    meta,
    chains,
    talent: [{ chain: 'a', supply: '*', demand: '未公开', period: '2024' }],
    funding: [{ period: '2024', programme: '甲', invested: '*', leveraged: '未统计' }],
    posts: [{ period: '2024', host: '高校1', authorised: '*', occupied: 3, reserved: 1 }],
    services: [{ kind: 'housing', name: '公寓', stock: '100余套', allocated: '*', waiting: '近20户' }],
    fairs: [{ session: '第8届', attended: '*', met: 20, signed: 5 }],
  },
  nothing: {
    meta,
    chains,
    talent: [{ chain: 'a' }],
    funding: [{ period: '2024', programme: '甲' }],
    fairs: [{ session: '一' }],
  },
  dates: {
    meta,
    challenges: [
      { id: '1', title: '甲', status: 'posted', dueOn: '2026-03-01', award: '上不封顶', postedOn: '2025-01-02' },
      { id: '2', title: '乙', status: 'taken', dueOn: '2025-12-31', award: '100万元' },
      { id: '3', title: '丙', status: 'taken', dueOn: '长期', award: 5 },
    ],
    policies: [
      { id: '1', title: '甲', issued: '2023-01-01', expires: '2026-01-15', budget: 100, uptake: 50 },
      { id: '2', title: '乙', parent: '1', issued: '2024-05', expires: '2024-12-31' },
    ],
    fairs: [
      { session: '第1届', date: '2024-05-18', attended: 900, met: 300, intended: 200, signed: 90 },
      { session: '第2届', date: '2025-05-18', attended: 1900, met: 700, intended: '200余', signed: 290 },
    ],
  },
  wholes: {
    meta,
    growth: [
      { rung: '省级', name: '人才1', count: 3, target: '5以上' },
      { rung: '市级', name: '人才2', count: '*', target: 9 },
    ],
    platforms: [{ name: '平台1', level: 'national', kind: '实验室', chain: '甲', capacity: 100, used: '90余' }],
    indicators: [
      { name: '增速1', value: '6.1%', previous: '5.1%', target: '6%以上', direction: 'up' },
      { name: '人数', value: 2612, previous: '2500余', target: 3000 },
    ],
    cooperation: [
      { mode: '甲1', university: '大学1', partner: '企业1', partnerKind: 'enterprise', count: '20余' },
      { mode: '乙', university: '大学2', partner: '企业2', partnerKind: 'enterprise', count: 1200 },
    ],
  },
};

/** Every sentence that a view says of a dataset, and every label of its picture. */
function saidBy(view: ViewName, document: unknown, lang: string): string[] {
  const stand = standOf(view, parseDataset(document, { locale: lang }), { lang });
  const { figure } = stand;
  const { title, subtitle, summary } = figure.headline;
  const texts = [
    title,
    subtitle,
    summary,
    ...figure.marks.flatMap(({ lines }) => lines),
    ...figure.legend.map(({ label }) => label),
    ...figure.table.columns.map((column) => column.title),
    figure.footer(true),
    ...[390, 900].flatMap((width) => labelsOf(figure.drawing({ ...figure.context, width, height: 600 }).shapes)),
    ...[undefined, ...figure.table.keys.slice(0, 2)].flatMap((key) =>
      JSON.stringify(figure.explained(key) ?? '').split('"'),
    ),
  ];
  return texts.filter((text) => /[\u4e00-\u9fff]/.test(text) && !/^\w+:/.test(text));
}

const labelsOf = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const RULES: Readonly<Record<string, RegExp>> = {
  'no blank at a Chinese quotation': /[\u4e00-\u9fff，。；：、] [“「]|[”」] [\u4e00-\u9fff，。]/,
  'figures from one to another with a dash, dates with 至': /\d[%万亿元人个项家套户名]*至[\d约近]/,
  'one dash': /\d[–~～]\d/,
  'no date as programs write it': /\d{4}-\d{2}-\d{2}/,
  'no half-width brackets or marks among Chinese': /[\u4e00-\u9fff][(),;:!?]|[(),;:!?][\u4e00-\u9fff]/,
  'no double marks': /[，。；：、]{2}|。；|；。/,
  'no spoken words': /读不成|读不到|看不懂|对不上|交来|已略去|看不出|打不开|跨过|弄|够|没法|没有数字/,
};
const breaches = (texts: Iterable<string>, rules: readonly (readonly [string, RegExp])[]) =>
  [...new Set(texts)].flatMap((text) =>
    rules.filter(([, rule]) => rule.test(text)).map(([name]) => `${name}: ${text}`),
  );

/** Chinese of the mainland writes 5100万元 and 2112套; separators stand in columns alone. */
const SEPARATED = { 'no separators of thousands': /\d,\d{3}(?!\d)/ };
const rulesOf = (lang: string) => Object.entries(lang === 'zh-CN' ? { ...RULES, ...SEPARATED } : RULES);

describe.each(['zh-CN', 'zh-TW'])('what is said in %s', (lang) => {
  it.each(Object.keys(VIEWS) as ViewName[])('by %s', (view) => {
    const all = [county, ...Object.values(ODD)].flatMap((document) => saidBy(view, document, lang));
    expect(all.length).toBeGreaterThan(5);
    expect(breaches(all, rulesOf(lang))).toEqual([]);
  });

  it('by every problem', () => {
    const { issues } = languageOf(lang);
    const all = (Object.keys(issues) as IssueCode[]).flatMap((code) => {
      const parts = [...issues[code].join().matchAll(/\{(\w+)\}/g)].map(([, part]) => [
        part!,
        part === 'hint' ? '' : '甲',
      ]);
      const { message, expected } = issue(code, '资金[1].财政投入', '甲', Object.fromEntries(parts), lang);
      return [message, expected];
    });
    const { 'no date as programs write it': _, ...rules } = RULES;
    const plain = all.map((text) =>
      text.replace(/<[^>]*>|[\w-]+="[^"]*"|\{ "[^}]*\}|\(""\)|[（(]connect-src[)）]/g, '').replace(/"[^"]*"/g, '“甲”'),
    );
    expect(breaches(plain, Object.entries(rules))).toEqual([]);
  });
});
