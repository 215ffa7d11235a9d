// A page a table: each column's meaning, accepted heads and words, units, a sample, and what reading says of usual slips.
import { elements, nameOf, sources, tablesOf } from '../sources.mjs';
import { ROLES, UI, UNITS } from '../words/ui.mjs';
import { tableTitle, titleOf } from './elements.mjs';
import { code, escaped, table as htmlTable } from './html.mjs';
import { headIn, rowsOf, rowsText } from './samples.mjs';

const { aboutColumn, DESCRIPTIONS, infoOf, isOptional, META, metaFields, parseDataset, TABLE_NAMES, TABLES } = sources;
const fieldsOf = (name) => (name === 'meta' ? metaFields : TABLES[name].fields);
const at = (lang) => (lang === 'zh-CN' ? 0 : 1);
const sentence = (text, lang) => (lang === 'zh-CN' ? `${text}。` : `${text[0].toUpperCase()}${text.slice(1)}.`);

function columns(name, lang) {
  const ui = UI[lang];
  const rows = Object.entries(fieldsOf(name)).map(([key, field]) => {
    const info = infoOf(field);
    const { title, aliases = [], role, unit, words = {}, spellings = {}, table } = info;
    const first = lang === 'zh-CN' ? title['zh-CN'] : key;
    const others = [...new Set([title['zh-CN'], title.en, key, ...aliases])].filter((one) => one !== first);
    const listed = Object.entries(words).map(([word, titles]) => {
      const also = [...new Set([word, titles['zh-CN'], titles.en, ...(spellings[word] ?? [])])];
      return also.map(code).join(' = ');
    });
    const about = sentence(aboutColumn(name, key)[at(lang)], lang);
    const kind = table ? `<a href="${table}.html">${escaped(tableTitle(table, lang))}</a>` : escaped(ROLES[lang][role]);
    return [
      `${code(first)}${isOptional(field) ? '' : `<br><span class="required">${ui.required}</span>`}`,
      escaped(about) +
        (listed.length > 0
          ? `<br>${ui.words}${lang === 'en' ? ': ' : '：'}${listed.join(lang === 'en' ? '; ' : '；')}`
          : ''),
      kind + (unit ? `<br>${ui.unit}${lang === 'en' ? ' ' : '：'}${escaped(UNITS[lang][unit])}` : ''),
      others.map(code).join(lang === 'en' ? ', ' : '、'),
    ];
  });
  return htmlTable([ui.column, ui.means, ui.role, ui.also], rows, ui.columns);
}

const WRONG = {
  reference: ['不存在的名称', 'no such name'],
  word: ['待定', 'to be decided'],
  date: ['2024-13-45', '2024-13-45'],
  figure: ['很多', 'many'],
};
const sampleRows = (name, lang) => (name === 'meta' ? [headsIn(lang)] : rowsOf(name, lang));

/** Usual slips of the columns of a table, made in its sample: what was written, and the rows with it. */
function slips(name, lang) {
  const rows = sampleRows(name, lang);
  const made = [];
  const seen = new Set();
  const change = (kind, key, value, note) => {
    if (seen.has(kind)) return;
    seen.add(kind);
    const head = headIn(name, key, lang);
    const [{ [head]: _, ...rest }, ...others] = rows;
    const row = value === undefined ? rest : { ...rest, [head]: value };
    made.push({ written: note ?? `${code(head)}${lang === 'en' ? ': ' : '：'}${code(value)}`, rows: [row, ...others] });
  };
  for (const [key, field] of Object.entries(fieldsOf(name))) {
    const { role, unit, nonNegative, table } = infoOf(field);
    if (!isOptional(field))
      change(
        'required',
        key,
        undefined,
        lang === 'zh-CN' ? `缺少${code(headIn(name, key, lang))}` : `no ${code(headIn(name, key, lang))}`,
      );
    if (role === 'reference' && table && table !== name) change('reference', key, WRONG.reference[at(lang)]);
    if (role === 'word') change('word', key, WRONG.word[at(lang)]);
    if (role === 'date') change('date', key, WRONG.date[at(lang)]);
    if (['flow', 'stock', 'number'].includes(role)) {
      change('figure', key, WRONG.figure[at(lang)]);
      if (nonNegative) change('negative', key, -5);
      if (unit === 'person') change('unit', key, lang === 'zh-CN' ? '3台' : '3 flats');
      if (unit === 'money') change('unit', key, lang === 'zh-CN' ? '30人' : '30 persons');
    }
  }
  const [first] = rows;
  if (first) {
    const head = lang === 'zh-CN' ? '备注栏甲' : 'remarkA';
    made.push({
      written: `${lang === 'zh-CN' ? '多出一列' : 'a column'} ${code(head)}`,
      rows: [{ ...first, [head]: 'x' }, ...rows.slice(1)],
    });
  }
  return made;
}

function wrong(name, lang) {
  const ui = UI[lang];
  const others = Object.fromEntries(
    ['chains', 'segments', 'regions', 'tiers'].filter((one) => one !== name).map((one) => [one, sources.county[one]]),
  );
  const rows = slips(name, lang).flatMap(({ written, rows: given }) => {
    const heard = (read) =>
      parseDataset(
        name === 'meta'
          ? { meta: read[0] }
          : { meta: sources.county.meta, ...others, [lang === 'zh-CN' ? tableTitle(name, lang) : name]: read },
        { locale: lang },
      ).issues;
    const before = new Set(heard(sampleRows(name, lang)).map(({ message }) => message));
    const said = heard(given).filter(({ message }) => !before.has(message));
    if (said.length === 0) return [];
    return [
      [
        written,
        said
          .slice(0, 2)
          .map(({ severity, message }) => `<span class="${severity}">${ui.level[severity]}</span> ${escaped(message)}`)
          .join('<br>'),
      ],
    ];
  });
  return rows.length > 0
    ? `## ${ui.wrong}\n\n${ui.wrongIntro}\n\n${htmlTable([ui.written, ui.said], rows, ui.wrong)}`
    : '';
}

function tablePage(name, lang) {
  const ui = UI[lang];
  const about = name === 'meta' ? META.about : DESCRIPTIONS[name].about;
  const views = elements.map(nameOf).filter((view) => tablesOf(view).includes(name));
  const sample =
    name === 'meta'
      ? { meta: headsIn(lang) }
      : { [lang === 'zh-CN' ? TABLES[name].title['zh-CN'] : name]: rowsOf(name, lang).slice(0, 3) };
  return `# ${tableTitle(name, lang)}

<p class="tag"><code>${name}</code></p>

${sentence(about[at(lang)], lang)}${
  views.length > 0
    ? `${lang === 'en' ? ' ' : ''}${ui.shownBy}${lang === 'en' ? ': ' : '：'}${views.map((view) => `[${titleOf(view, lang)}](../elements/${view}.html)`).join(lang === 'en' ? ', ' : '、')}${lang === 'en' ? '.' : '。'}`
    : ''
}

## ${ui.columns}

${columns(name, lang)}

## ${ui.sample}

\`\`\`json
${rowsText(sample)}
\`\`\`

${wrong(name, lang)}
`;
}

const headsIn = (lang) =>
  Object.fromEntries(
    Object.entries(sources.county.meta).map(([key, value]) => [headIn('meta', key, lang), value?.[lang] ?? value]),
  );

export const tablePages = (lang) =>
  ['meta', ...TABLE_NAMES].map((name) => ({
    path: `data/${name}`,
    title: tableTitle(name, lang),
    description: (name === 'meta' ? META.about : DESCRIPTIONS[name].about)[at(lang)],
    content: tablePage(name, lang),
  }));
