import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../components/internal/drawing/shapes.js';
import { type IssueCode, issue, parseDataset } from '../data/index.js';
import { languageOf } from '../data/language.js';
import { standOf } from '../server/stand.js';
import { VIEWS, type ViewName } from '../server/views.js';
import './all.js';
import { ODD } from './testing/odd.js';

const county = JSON.parse(readFileSync('examples/county/data.json', 'utf8'));

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
      const parts = [...issues[code]!.join().matchAll(/\{(\w+)\}/g)].map(([, part]) => [
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
