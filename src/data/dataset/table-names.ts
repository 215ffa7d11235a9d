import { simplified } from '../quantity/traditional.js';
import { isOptional, spellingsOf } from './fields.js';
import { headFinder } from './heads.js';
import { TABLE_NAMES, TABLES, type TableName } from './tables.js';

/** What else a table is called, in sheets' names above all. */
const SHORT: { readonly [K in TableName]: string } = {
  chains: '产业链条 重点产业链 链条',
  segments: '产业链环节 链上环节',
  regions: '区县 县区 区划 行政区划 区域 县市区',
  tiers: '人才层级 层次 人才分类',
  talent: '人才需求 人才供给 供需 紧缺人才 人才需求目录 紧缺人才需求 供需情况',
  cooperation: '校企合作 校地合作 产学研合作 合作协议 合作 校企校地 产官学合作',
  funding: '人才资金 专项资金 资金投入 资金使用 财政资金 经费',
  pyramid: '金字塔 人才结构 人才队伍 人才梯队',
  posts: '编制 周转池 编制周转池 人才专编 专编 人才员额',
  fairs: '对接会 招聘会 对接活动 引才活动 人才活动 招聘活动 人才媒合活动',
  challenges: '揭榜 榜单 技术需求 张榜 公开征题',
  platforms: '平台 平台载体 人才平台 科创平台',
  policies: '政策 政策体系 政策清单',
  services: '服务 人才公寓 服务保障 人才安居',
  growth: '阶梯 成长 荣誉',
  indicators: '指标 核心指标 关键指标',
};

const fold = (name: string): string =>
  simplified(
    name
      .normalize('NFKC')
      .replace(/[\s_*]/g, '')
      .toLowerCase(),
  );

function spelt(spellingsOf: (name: TableName) => readonly string[]): Map<string, TableName> {
  const tables = new Map<string, TableName>();
  for (const name of TABLE_NAMES)
    for (const spelling of spellingsOf(name)) if (!tables.has(fold(spelling))) tables.set(fold(spelling), name);
  return tables;
}

const titled = spelt((name) => [name, ...spellingsOf(TABLES[name].title)]);
const known = new Map([...spelt((name) => SHORT[name].split(' ')), ...titled]);

/** The table whose own name or title this is: what a document's tables are called. */
export const tableTitled = (name: string): TableName | undefined => titled.get(fold(name));

/** The table that a name means, in English or Chinese: `funding`, `资金`, `人才需求`. */
export const tableNamed = (name: string): TableName | undefined => known.get(fold(name));

/** A sheet's name without what offices add: numbers of annexes, years, brackets, 台账, 明细表. */
const bareName = (name: string): string =>
  fold(name.replace(/^.*[\\/]/, ''))
    .replace(/[([【〔《].*?[)\]】〕》]/g, '')
    .replace(/^附[件表录]?[\d一二三四五六七八九十]*[.、:_-]?/, '')
    .replace(/^[\d一二三四五六七八九十]{1,2}[.、_-]/, '')
    .replace(
      /(?:19|20)\d{2}年?度?(?:\d{1,2}月|[上下]半年|第?[一二三四1-4]季度)?(?:[-—至](?:19|20)?\d{2,4}年?度?)?/g,
      '',
    )
    .replace(/[-_](?:19|20)?\d{1,4}年?度?$/, '')
    .replace(/[-_.]+$/, '')
    .replace(/(?:台账|明细|清单|汇总|统计|登记|信息|情况|一览|报送|表|数据)+$/, '');

/** The table that a sheet's name means with what offices add around it: 2024年资金台账, 附件1 人才需求（汇总）. */
export const tableOfSheet = (name: string): TableName | undefined => tableNamed(name) ?? tableNamed(bareName(name));

/** The table that a sheet's name speaks of: the last of those it names, the longest of these. 全市人才资金使用 is 资金. */
export function tableWithin(name: string): TableName | undefined {
  const bare = bareName(name);
  let best: { end: number; length: number; table: TableName } | undefined;
  for (const [word, table] of known) {
    if (word.length < 2 || /^[a-z]/.test(word)) continue;
    const at = bare.lastIndexOf(word);
    if (at < 0) continue;
    const end = at + word.length;
    if (!best || end > best.end || (end === best.end && word.length > best.length))
      best = { end, length: word.length, table };
  }
  return best?.table;
}

const finders = new Map<TableName, (head: string) => string | undefined>();

/** Finds the fields of a table by their heads. */
export function finderOf(name: TableName): (head: string) => string | undefined {
  const made = finders.get(name) ?? headFinder(TABLES[name].fields);
  finders.set(name, made);
  return made;
}

/** How many of some heads a table knows, and whether all that it requires are among them. */
export function headsKnown(heads: readonly string[], name: TableName): { known: number; whole: boolean } {
  const found = new Set(heads.map(finderOf(name)));
  const whole = Object.entries(TABLES[name].fields).every(([column, field]) => isOptional(field) || found.has(column));
  found.delete(undefined);
  return { known: found.size, whole };
}

/** The table whose heads these are: the one that requires no others and knows most of them; undefined where two do. */
function tableByHeads(heads: readonly string[]): TableName | undefined {
  const fits = TABLE_NAMES.map((name) => ({ name, ...headsKnown(heads, name) }))
    .filter(({ known, whole }) => whole && known >= 2)
    .sort((a, b) => b.known - a.known);
  return fits[0] && fits[0].known > (fits[1]?.known ?? 0) ? fits[0].name : undefined;
}

/**
 * Which table a file with these heads holds: by its name, as it is taken for, or by its heads.
 * @param given the table that it is taken for
 */
export function tableOfHeads(heads: readonly string[], file: string, given: string | undefined): string | undefined {
  const bare = file.replace(/\.[a-z0-9]+$/i, '');
  const sure = tableOfSheet(bare);
  if (sure) return sure;
  const fits = [tableWithin(bare), given === undefined ? undefined : tableNamed(given)].find(
    (name) => name !== undefined && headsKnown(heads, name).whole,
  );
  return fits ?? tableByHeads(heads) ?? given;
}
