import { deflateSync, strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (...list) => `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;

const times = (count, one) => Array.from({ length: count }, (_, at) => one(at)).join('');
const plain = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rowOf = (...cells) =>
  `<row>${cells.map((one) => (typeof one === 'number' ? `<c><v>${one}</v></c>` : plain(one))).join('')}</row>`;
const HEADS = rowOf('时期', '资金项目', '财政投入（元）');
const data = (rows) => `<sheetData>${rows}</sheetData>`;
const letters = (column) =>
  `${column >= 26 ? letters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;

/** A workbook of one sheet, by its parts; `sheet` is what stands within `worksheet`. */
const parts = (sheet, { strings, styles, whole, more = {} } = {}) => ({
  '_rels/.rels': strToU8(relations(relation('a', 'officeDocument', 'xl/workbook.xml'))),
  'xl/workbook.xml': strToU8(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="资金" sheetId="1" r:id="a"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    relations(
      relation('a', 'worksheet', 'sheet.xml'),
      ...(strings ? [relation('b', 'sharedStrings', 'strings.xml')] : []),
      ...(styles ? [relation('c', 'styles', 'styles.xml')] : []),
    ),
  ),
  'xl/sheet.xml': strToU8(whole ?? `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`),
  ...(strings ? { 'xl/strings.xml': strToU8(`<sst>${strings}</sst>`) } : {}),
  ...(styles ? { 'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`) } : {}),
  ...more,
});
const book = (...given) => zipSync(parts(...given), { level: 6 });
const xlsx = (make) => ({ ending: 'xlsx', make });
const text = (ending, make, table) => ({ ending, make: () => strToU8(make()), ...(table ? { table } : {}) });
const CSV = '时期,资金项目,财政投入\n';
const MILLION = 1_000_000;

/** An archive whose parts all share one packed body. */
function overlapping(count) {
  const packed = deflateSync(new Uint8Array(10 * MILLION));
  const head = (signature, size, fill) => {
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, signature, true);
    fill(view);
    return bytes;
  };
  const name = (at) => strToU8(`x${String(at).padStart(5, '0')}`);
  const list = [head(0x04034b50, 30, (view) => view.setUint16(26, 6, true)), name(0), packed];
  new DataView(list[0].buffer).setUint16(8, 8, true);
  const start = 36 + packed.length;
  for (let at = 0; at < count; at++)
    list.push(
      head(0x02014b50, 46, (view) => {
        view.setUint16(10, 8, true);
        view.setUint32(20, packed.length, true);
        view.setUint32(24, 10 * MILLION, true);
        view.setUint16(28, 6, true);
      }),
      name(0),
    );
  list.push(
    head(0x06054b50, 22, (view) => {
      view.setUint16(8, count, true);
      view.setUint16(10, count, true);
      view.setUint32(12, count * 52, true);
      view.setUint32(16, start, true);
    }),
  );
  return Buffer.concat(list);
}

const rows = (count, rowAt) => data(HEADS + times(count, rowAt));

/** The files, each with the ending of its name and what makes its bytes. */
export const FILES = {
  'merges-rows': xlsx(() =>
    book(
      `${rows(20_000, (at) => rowOf('2024', `项目${at}`, at))}<mergeCells>${times(20_000, (at) => `<mergeCell ref="A${at + 1}:AX${at + 1}"/>`)}</mergeCells>`,
    ),
  ),
  'merges-same': xlsx(() =>
    book(
      `${rows(1000, (at) => rowOf('2024', `项目${at}`, at))}<mergeCells>${times(20_000, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
    ),
  ),
  'merges-nested': xlsx(() =>
    book(
      `${rows(20_000, (at) => rowOf('2024', `项目${at}`, at))}<mergeCells>${times(20_000, (at) => `<mergeCell ref="A${at + 1}:C${40_000 - at}"/>`)}</mergeCells>`,
    ),
  ),
  'merges-many': xlsx(() =>
    book(
      `${data(HEADS)}<mergeCells>${times(MILLION, (at) => `<mergeCell ref="A${at + 1}:C${at + 1}"/>`)}</mergeCells>`,
    ),
  ),
  'links-many': xlsx(() =>
    book(
      `${rows(50_000, (at) => rowOf('2024', `项目${at}`, at))}<hyperlinks>${times(99_000, (at) => `<hyperlink ref="A1:C${at + 1}" location="x"/>`)}</hyperlinks>`,
    ),
  ),
  'arrays-many': xlsx(() =>
    book(
      data(HEADS + times(50_000, (at) => `<row><c r="A${at + 2}"><f t="array" ref="A1:XFD${at + 2}">1</f></c></row>`)),
    ),
  ),
  'heads-wide': text('csv', () => `${times(100_000, (at) => `栏${at},`)}\n1,2,3\n`),
  'heads-wide-known': text(
    'csv',
    () =>
      `时期,资金项目,财政投入,${times(100_000, (at) => `栏${at},`)}\n${times(10, () => `2024,甲,1,${times(100_000, () => '1,')}\n`)}`,
  ),
  'heads-same': text('csv', () => `时期,资金项目,${times(100_000, () => '财政投入,')}\n2024,甲,1\n`),
  'heads-years': text(
    'csv',
    () => `资金项目,${times(50_000, () => '2024年财政投入（万元）,')}\n${times(100, () => '甲,1,2,3\n')}`,
  ),
  'heads-two-levels': xlsx(() =>
    book(
      `${data(`<row>${times(16_384, (at) => plain(`组${at >> 1}`))}</row><row>${times(16_384, (at) => plain(`栏${at}（万元）`))}</row>${times(20, () => `<row>${times(16_384, (at) => `<c><v>${at}</v></c>`)}</row>`)}`)}<mergeCells>${times(8192, (at) => `<mergeCell ref="${letters(at * 2)}1:${letters(at * 2 + 1)}1"/>`)}</mergeCells>`,
    ),
  ),
  'heads-merged-wide': xlsx(() =>
    book(
      `${data(`<row>${plain('财政投入')}</row>${HEADS}${times(29, () => rowOf('2024', '甲', 1))}<row><c r="XFD40"><v>1</v></c></row>`)}<mergeCells>${times(30, (at) => `<mergeCell ref="A${at + 1}:XFD${at + 1}"/>`)}</mergeCells>`,
    ),
  ),
  'heads-levels-tall': xlsx(() =>
    book(data(times(30, (at) => `<row>${times(300, (column) => plain(`时期${at}甲${column}`))}</row>`))),
  ),
  'short-lines': text('csv', () => `${times(1000, (at) => `栏${at},`)}\n${'1\n'.repeat(MILLION)}`),
  'short-lines-known': text(
    'csv',
    () => `时期,资金项目,财政投入,${times(1000, (at) => `栏${at},`)}\n${'2024\n'.repeat(400_000)}`,
  ),
  'long-lines': text('csv', () => `${CSV}${'2024,甲,1,2\n'.repeat(200_000)}`),
  'sheet-16384-20000': xlsx(() =>
    book(
      data(
        HEADS + times(20_000, (at) => `<row><c r="A${at + 2}"><v>2024</v></c><c r="XFD${at + 2}"><v>1</v></c></row>`),
      ),
    ),
  ),
  'sheet-wide-empty': xlsx(() =>
    book(data(HEADS + times(20_000, (at) => `<row>${plain('2024')}<c r="XFD${at + 2}"/></row>`))),
  ),
  'sheet-last-row': xlsx(() => book(data(`${HEADS}${rowOf('2024', '甲', 1)}<row r="1048576">${plain('x')}</row>`))),
  'unclosed-tags': xlsx(() => book('', { whole: `<worksheet>${'<row><c>'.repeat(2 * MILLION)}` })),
  'unclosed-tag': xlsx(() => book('', { whole: `<worksheet><row ${'a="1" '.repeat(5 * MILLION)}` })),
  'unclosed-less': xlsx(() => book('', { whole: `<worksheet>${'<'.repeat(30 * MILLION)}` })),
  'unclosed-quote': xlsx(() => book('', { whole: `<worksheet><row r="${'1'.repeat(30 * MILLION)}` })),
  'unclosed-comment': xlsx(() => book('', { whole: `<worksheet>${'<!-- '.repeat(6 * MILLION)}` })),
  'unclosed-cdata': xlsx(() => book(data(`<row><c t="str"><v><![CDATA[${'甲'.repeat(20 * MILLION)}`))),
  'attributes-many': xlsx(() => book(data(times(100, () => `<row ${times(20_000, (at) => `a${at}="1" `)}/>`)))),
  ampersands: xlsx(() => book(data(`<row><c t="str"><v>${'&'.repeat(30 * MILLION)}</v></c></row>`))),
  'entities-many': xlsx(() =>
    book(
      data(
        rowOf('时期', '资金项目', '财政投入') +
          times(1000, () => `<row><c t="str"><v>${'&amp;'.repeat(1000)}</v></c></row>`),
      ),
    ),
  ),
  laughs: xlsx(() =>
    book('', {
      whole: `<!DOCTYPE w [<!ENTITY a "ha">${times(30, (at) => `<!ENTITY a${at} "&a;&a;">`)}]><worksheet>&a29;</worksheet>`,
    }),
  ),
  'text-60mb': xlsx(() => book(data(HEADS + rowOf('2024', 'x'.repeat(60 * MILLION), 1)))),
  'text-60mb-shared': xlsx(() =>
    book(data(`${HEADS}<row><c t="s"><v>0</v></c></row>`), { strings: `<si><t>${'x'.repeat(60 * MILLION)}</t></si>` }),
  ),
  'text-many-long': xlsx(() => book(data(HEADS + times(100, () => rowOf('2024', 'x'.repeat(MILLION), 1))))),
  'text-shared-often': xlsx(() =>
    book(data(HEADS + times(100_000, () => `<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`)), {
      strings: `<si><t>${'甲 '.repeat(16_000)}</t></si>`,
    }),
  ),
  'runs-rich': xlsx(() =>
    book(data(`${HEADS}<row><c t="s"><v>1</v></c></row>`), {
      strings: times(
        50_000,
        () => `<si>${times(20, (at) => `<r><rPr><vertAlign val="superscript"/></rPr><t>${at}</t></r>`)}</si>`,
      ),
    }),
  ),
  'runs-one': xlsx(() =>
    book(data(`${HEADS}<row><c t="s"><v>0</v></c></row>`), {
      strings: `<si>${times(MILLION, () => '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>')}</si>`,
    }),
  ),
  'styles-many': xlsx(() =>
    book(
      rows(10, () => rowOf('2024', '甲', 1)),
      { styles: `<cellXfs>${'<xf numFmtId="14"/>'.repeat(MILLION)}</cellXfs>` },
    ),
  ),
  'styles-codes': xlsx(() =>
    book(
      rows(10, () => rowOf('2024', '甲', 1)),
      {
        styles: `<numFmts>${times(1000, (at) => `<numFmt numFmtId="${at + 200}" formatCode="${'[$-804]yyyy\\'.repeat(1000)}"/>`)}</numFmts><cellXfs>${times(1000, (at) => `<xf numFmtId="${at + 200}"/>`)}</cellXfs>`,
      },
    ),
  ),
  'columns-hidden': xlsx(() =>
    book(
      `<cols>${times(16_000, () => '<col min="1" max="16384" hidden="1"/>')}</cols>${data(`${HEADS}<row><c r="XFD2"><v>1</v></c></row>`)}`,
    ),
  ),
  'sheets-many': xlsx(() => {
    const given = parts(rows(20, () => rowOf('2024', '甲', 1)));
    given['xl/workbook.xml'] = strToU8(
      `<workbook xmlns:r="${OFFICE}"><sheets>${times(1000, (at) => `<sheet name="资金${at}" r:id="a"/>`)}</sheets></workbook>`,
    );
    return zipSync(given);
  }),
  'zip-ratio': xlsx(() => book('', { whole: `<worksheet><sheetData>${' '.repeat(400 * MILLION)}` })),
  'zip-overlapping': xlsx(() => overlapping(5000)),
  'zip-parts': xlsx(() =>
    book(data(HEADS), {
      more: Object.fromEntries(Array.from({ length: 65_000 }, (_, at) => [`x/${at}`, new Uint8Array(0)])),
    }),
  ),
  'rows-xlsx': xlsx(() =>
    book(rows(300_000, (at) => `<row><c><v>2024</v></c><c><v>${at}</v></c><c><v>1</v></c></row>`)),
  ),
  'rows-xlsx-tiny': xlsx(() => book(data(HEADS + '<row><c><v>1</v></c></row>'.repeat(MILLION)))),
  'rows-csv': text('csv', () => `${CSV}${times(MILLION, (at) => `2024,甲,${at}\n`)}`),
  'rows-csv-tiny': text('csv', () => `a\n${'1\n'.repeat(2 * MILLION)}`),
  'rows-csv-ledger': text('csv', () => `单位：万元\n${CSV}${times(200_000, (at) => `2024,项目${at % 100},${at}\n`)}`),
  'rows-csv-totals': text(
    'csv',
    () => `单位：万元\n${CSV}${times(100_000, (at) => `2024,项目${at % 100},${at}.5\n2024,合计,1.25\n`)}`,
  ),
  'rows-csv-remarks': text('csv', () => `单位：万元\n${CSV}2024,甲,1\n${times(200_000, () => '\n甲,乙,丙\n')}`),
  'rows-csv-commas': text('csv', () => `${CSV}${',,,\n'.repeat(MILLION)}`),
  'rows-ndjson': text('ndjson', () => times(500_000, (at) => `{"period":"2024","programme":"甲","invested":${at}}\n`)),
  'rows-json': text(
    'json',
    () =>
      `{"funding":[${times(500_000, (at) => `${at ? ',' : ''}{"period":"2024","programme":"甲","invested":${at}}`)}]}`,
  ),
  'regions-deep': text(
    'json',
    () =>
      `{"regions":[${times(100_000, (at) => `${at ? ',' : ''}{"id":"r${at}","name":"区${at}","parent":"r${at + 1}"}`)}],"supply":[{"period":"2024","region":"区1","count":1}]}`,
  ),
  'regions-unknown': text(
    'json',
    () =>
      `{"regions":[${times(20_000, (at) => `${at ? ',' : ''}{"id":"r${at}","name":"区${at}镇"}`)}],"headcount":[${times(20_000, (at) => `${at ? ',' : ''}{"period":"2024","region":"甲${at}镇","tier":"x${at}","count":1}`)}]}`,
  ),
  'json-deep': text('json', () => '['.repeat(5 * MILLION)),
  'json-deep-closed': text(
    'json',
    () => `{"funding":[{"period":"2024","programme":${'['.repeat(100_000)}${']'.repeat(100_000)},"invested":1}]}`,
  ),
  'json-deep-objects': text('json', () => `${'{"data":'.repeat(200_000)}1${'}'.repeat(200_000)}`),
  'json-text-100mb': text(
    'json',
    () => `{"funding":[{"period":"2024","programme":"${'x'.repeat(100 * MILLION)}","invested":1}]}`,
  ),
  'json-unclosed': text('json', () => `{"funding":[{"period":"2024","programme":"${'x'.repeat(30 * MILLION)}`),
  'json-keys': text('json', () => `{"funding":[{${times(300_000, (at) => `${at ? ',' : ''}"k${at}":1`)}}]}`),
  'json-keys-rows': text(
    'json',
    () =>
      `{"funding":[${times(100_000, (at) => `${at ? ',' : ''}{"period":"2024","programme":"甲","invested":1,"k${at}":1}`)}]}`,
  ),
  'json-tables': text('json', () => `{${times(100_000, (at) => `${at ? ',' : ''}"表${at}":[]`)}}`),
  'json-number': text(
    'json',
    () => `{"funding":[{"period":"2024","programme":"甲","invested":${'9'.repeat(5 * MILLION)}}]}`,
  ),
  'json-wording': text(
    'json',
    () =>
      `{"funding":[${times(2000, (at) => `${at ? ',' : ''}{"period":"2024","programme":"甲","invested":"${'约1亿'.repeat(3000)}"}`)}]}`,
  ),
  'ndjson-line-100mb': text(
    'ndjson',
    () => `{"period":"2024","programme":"${'x'.repeat(100 * MILLION)}"}\n{"period":"2024"}\n`,
  ),
  'ndjson-keys': text('ndjson', () => times(100_000, (at) => `{"k${at}":1}\n`)),
  'ndjson-broken': text('ndjson', () => `{"period":"2024"}\n${'{"a":\n'.repeat(300_000)}`),
  'csv-open-quote': text('csv', () => `${CSV}2024,"${'甲,乙\n'.repeat(3 * MILLION)}`),
  'csv-one-line': text('csv', () => `${CSV}2024,${'x'.repeat(60 * MILLION)},1\n`),
  'csv-one-line-cells': text('csv', () => `${CSV}${'1,'.repeat(10 * MILLION)}\n`),
  'csv-no-break': text('csv', () => ','.repeat(20 * MILLION)),
  'csv-quotes': text('csv', () => `${CSV}${'"'.repeat(10 * MILLION)}`),
  'csv-quotes-torn': text('csv', () => `${CSV}${'2024,"甲"x",1\n'.repeat(200_000)}`),
  'csv-blank-lines': text('csv', () => `${CSV}${'\n'.repeat(5 * MILLION)}2024,甲,1\n`),
  'csv-wording': text(
    'csv',
    () => `${CSV}${times(300, (at) => `2024,甲${at},${'1,'.repeat(0)}"${'约1亿'.repeat(10_000)}"\n`)}`,
  ),
  'csv-utf16-noise': { ending: 'csv', make: () => new Uint8Array(20 * MILLION).map((_, at) => (at * 7919) % 251) },
  noughts: { ending: 'csv', make: () => new Uint8Array(60 * MILLION) },
  blanks: text('csv', () => ' '.repeat(60 * MILLION)),
  'arrow-noughts': {
    ending: 'arrow',
    make: () => Uint8Array.from({ length: 30 * MILLION }, (_, at) => (at < 4 ? 255 : 0)),
  },
  'arrow-messages': {
    ending: 'arrow',
    make: () => Uint8Array.from({ length: 16 * MILLION }, (_, at) => (at % 8 < 4 ? 255 : at % 8 === 4 ? 4 : 0)),
  },
};
