// A few rows for each element, out of the example city, in the language of the page: small enough to read, enough to draw.
import { elements, isComposed, nameOf, sources, tablesOf } from '../sources.mjs';

const { county, infoOf, metaFields, TABLES } = sources;
const en = (value) => value?.en ?? value;

/** Which rows show what a table is for: a filter over the example's rows, and how many of them. */
const CHOSEN = {
  chains: [({ id }) => ['健康食品', '体育'].includes(id)],
  segments: [({ chain }) => chain === '体育', 5],
  regions: [() => true],
  tiers: [() => true],
  talent: [({ chain, period }) => chain === '体育' && period === '2025', 5],
  cooperation: [({ signed }) => signed >= '2023', 5],
  funding: [({ programme, chain }) => en(programme) === 'Talent fund' && chain === '体育', 5],
  pyramid: [({ chain, period }) => chain === '体育' && period === '2025', 5],
  posts: [({ period }) => period === '2025', 5],
  fairs: [() => true, 5],
  challenges: [() => true, 5],
  platforms: [({ chain }) => ['健康食品', '体育'].includes(chain), 5],
  policies: [() => true, 6],
  services: [({ period, kind }) => period === '2025' && kind === 'housing', 5],
  growth: [({ period }) => period === '2025', 5],
  indicators: [({ target }) => target !== undefined, 5],
};
/** Rows of other tables that a view needs, where those above do not name them. */
const ONLY = {
  chains: { 'chain-map': [({ id }) => id === '体育'] },
  talent: { 'region-map': [({ region, period }) => region !== undefined && period === '2025', 60] },
};

const cell = (value, lang) => {
  if (Array.isArray(value)) return value.map((one) => cell(one, lang));
  if (value && typeof value === 'object') return value[lang] ?? value['zh-CN'] ?? value;
  return value;
};
const fieldsOf = (table) => (table === 'meta' ? metaFields : TABLES[table].fields);

/** Heads and fixed words in Chinese where the page is Chinese; `{ "zh-CN", en }` as the one of the two. */
function rowIn(table, row, lang) {
  const fields = fieldsOf(table);
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const { title, words } = infoOf(fields[key]);
      const said = lang === 'zh-CN' && words?.[value] ? words[value]['zh-CN'] : cell(value, lang);
      return [lang === 'zh-CN' ? title['zh-CN'] : key, said];
    }),
  );
}
/** What a column is called in the samples of a language. */
export const headIn = (table, key, lang) => (lang === 'zh-CN' ? infoOf(fieldsOf(table)[key]).title['zh-CN'] : key);
const headOf = (table, lang) => (lang === 'zh-CN' && table !== 'meta' ? TABLES[table].title['zh-CN'] : table);

/** References are ids, which are Chinese in the example: in English the names stand for them. */
function named(rows, lang) {
  if (lang === 'zh-CN') return rows;
  const names = new Map(
    ['chains', 'segments', 'tiers'].flatMap((table) => county[table].map(({ id, name }) => [id, name.en])),
  );
  const regions = new Map(county.regions.map(({ code, name }) => [code, name.en]));
  const swap = (value) => (Array.isArray(value) ? value.map(swap) : (names.get(value) ?? value));
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => {
        if (['chain', 'segment', 'tier', 'feeds', 'id'].includes(key)) return [key, swap(value)];
        return [key, key === 'region' || key === 'parent' ? (regions.get(value) ?? value) : value];
      }),
    ),
  );
}

export function rowsOf(table, lang, view) {
  const [filter, most = Infinity] = ONLY[table]?.[view] ?? CHOSEN[table];
  const rows = county[table].filter(filter).slice(0, most);
  const ids = new Set(rows.map(({ id }) => id));
  // What a row leads to outside the sample, and whose figure it is, would only distract.
  const short = rows.map(({ source: _, feeds, ...row }) => {
    const kept = feeds?.filter((id) => ids.has(id)) ?? [];
    return kept.length > 0 ? { ...row, feeds: kept } : row;
  });
  return named(short, lang).map((row) => rowIn(table, row, lang));
}

const metaOf = (lang, keys) => rowIn('meta', Object.fromEntries(keys.map((key) => [key, county.meta[key]])), lang);

/** The dataset that an element's page shows and lets be edited. */
export function sampleOf(name, lang) {
  const tables = isComposed(name) ? Object.keys(CHOSEN) : tablesOf(name);
  const keys = ['title', 'source', 'asOf', ...(name === 'region-map' || isComposed(name) ? ['mapApproval'] : [])];
  return {
    meta: metaOf(
      lang,
      keys.filter((key) => county.meta[key] !== undefined),
    ),
    ...Object.fromEntries(tables.map((table) => [headOf(table, lang), rowsOf(table, lang, name)])),
  };
}

/** Two levels are indented, a row is a line. */
export function rowsText(dataset) {
  const entries = Object.entries(dataset).map(([key, value]) => {
    const inside = Array.isArray(value)
      ? `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${inside}`;
  });
  return `{\n${entries.join(',\n')}\n}`;
}

export const samples = (lang) =>
  Object.fromEntries(elements.map((element) => [nameOf(element), sampleOf(nameOf(element), lang)]));
