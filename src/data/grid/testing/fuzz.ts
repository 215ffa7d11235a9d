import * as arrow from 'apache-arrow';
import { type Zippable, zipSync } from 'fflate';
import '../../../locales/headless.js';
import { decodeTables, readDataset } from '../../formats/index.js';
import { handMade, partsOf, rowOf } from './workbook-parts.js';

/** A small generator of numbers, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ROWS: readonly (readonly [string, string, number | string])[] = [
  ['2024', '人才基金', 50637],
  ['2025', '归雁, "计划"', '超3000万元'],
  ['2025', '揭榜挂帅', 1.5],
];
const HEADS = ['period', 'programme', 'invested'];
const delimited = (separator: string) =>
  [HEADS, ...ROWS].map((row) => row.map((cell) => `"${String(cell).replace(/"/g, '""')}"`).join(separator)).join('\n');
const objects = ROWS.map((row) => Object.fromEntries(row.map((cell, at) => [HEADS[at]!, cell])));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function arrowTable(): arrow.Table {
  return new arrow.Table({
    period: arrow.vectorFromArray(['2024', '2025', '2025'], new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())),
    programme: arrow.vectorFromArray(['人才基金', null, '归雁基金'], new arrow.Utf8()),
    invested: arrow.vectorFromArray([25_000_000n, 7n, null], new arrow.Int64()),
    leveraged: arrow.vectorFromArray([0.5, 2, 3], new arrow.Float64()),
    day: arrow.vectorFromArray([new Date('2025-12-31'), null, new Date('1999-01-01')], new arrow.DateDay()),
    flag: arrow.vectorFromArray([true, false, null], new arrow.Bool()),
    list: arrow.vectorFromArray([['a', 'b'], [], null], new arrow.List(new arrow.Field('item', new arrow.Utf8()))),
  } as never);
}

const WORKBOOK = {
  names: ['资金'],
  sheets: [
    `<sheetData>${rowOf(...HEADS)}<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c s="1"><v>50637</v></c></row>${rowOf('2025', '归雁', 12345)}</sheetData><mergeCells><mergeCell ref="A5:A6"/></mergeCells>`,
  ],
  strings: '<si><t>2024</t></si><si><r><t>人才</t></r><r><t>基金</t></r></si>',
  formats: ['#,##0"元"'],
};

/** What is mutated, by format. */
export const SAMPLES: Readonly<Record<string, { name: string; bytes: () => Uint8Array }>> = {
  json: { name: 'a.json', bytes: () => text(JSON.stringify({ meta: { title: '甲' }, funding: objects }, null, 1)) },
  ndjson: { name: 'a.ndjson', bytes: () => text(objects.map((row) => JSON.stringify(row)).join('\n')) },
  csv: { name: 'a.csv', bytes: () => text(delimited(',')) },
  tsv: { name: 'a.tsv', bytes: () => text(delimited('\t')) },
  'arrow-file': { name: 'a.arrow', bytes: () => arrow.tableToIPC(arrowTable(), 'file') },
  'arrow-stream': { name: 'a.arrows', bytes: () => arrow.tableToIPC(arrowTable(), 'stream') },
  xlsx: { name: 'a.xlsx', bytes: () => handMade(WORKBOOK) },
  'xlsx-stored': { name: 'a.xlsx', bytes: () => handMade(WORKBOOK, 0) },
  // Its parts are mutated, and packed with a right checksum.
  'xlsx-parts': { name: 'a.xlsx', bytes: () => handMade(WORKBOOK) },
};

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff];
const WORDS = [0, 1, -1, 0x7fffffff, -0x80000000, 0xffff, 0x10000, 0x40000000];
const TOKENS = [
  '"',
  "'",
  ',',
  '，',
  '\n',
  '\r',
  '\0',
  '{',
  '[',
  ']}',
  '<',
  '>',
  '&',
  '1e999',
  '-',
  '\u202e',
  '\ufeff',
  '\\u',
];

const MARKUP = [
  '<',
  '>',
  '</',
  '/>',
  '"',
  '&',
  '&#x110000;',
  '&#0;',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<row r="1048577">',
  '<row r="-1"/>',
  '<c r="XFE1"/>',
  '<c r="A1048576"><v>1</v></c>',
  '<c t="s"><v>99</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="e"><v>#N/A</v></c>',
  '<c t="d"><v>2024-13-45</v></c>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
  '<v>1e999</v>',
  '<v>0x10</v>',
  '<mergeCell ref="XFD1048576:A1"/>',
  '<is>',
  'xml:space="preserve"',
  '_x0000_',
  '_xD800_',
];

/** Bytes with a few faults, the same for the same seed. */
function mutated(bytes: Uint8Array, seed: number, tokens: readonly string[] = TOKENS): Uint8Array {
  const random = randomOf(seed);
  const below = (end: number) => Math.floor(random() * end);
  const some = <T>(list: readonly T[]): T => list[below(list.length)]!;
  let made = bytes.slice();
  const cut = (from: number, gone: number, put: Uint8Array) => {
    const next = new Uint8Array(made.length - gone + put.length);
    next.set(made.subarray(0, from));
    next.set(put, from);
    next.set(made.subarray(from + gone), from + put.length);
    made = next;
  };
  const faults: readonly ((at: number, length: number) => void)[] = [
    (at) => (made[at]! ^= 1 << below(8)),
    (at) => (made[at] = below(256)),
    (at) => (made[at] = some(INTERESTING)),
    (at) => made.length >= at + 4 && new DataView(made.buffer).setInt32(at, some(WORDS), true),
    (at, length) => cut(at, length, new Uint8Array(0)),
    (at, length) => cut(at, 0, made.slice(at, at + length)),
    (at) => cut(at, 0, text(some(tokens))),
    (at, length) => cut(at, length, made.slice(below(made.length), below(made.length))),
    (at) => below(8) === 0 && cut(at, made.length - at, new Uint8Array(0)),
  ];
  for (let count = 1 + below(3); count > 0 && made.length > 0; count--) {
    const at = below(made.length);
    some(faults)(at, Math.min(1 + below(40), made.length - at));
  }
  return made;
}

/** A workbook with faults in the text of its parts, whose checksums are right. */
function mutatedParts(seed: number): Uint8Array {
  const random = randomOf(~seed);
  const parts = partsOf(WORKBOOK);
  const names = Object.keys(parts);
  for (let count = 1 + Math.floor(random() * 2); count > 0; count--) {
    // Most faults in the sheet: there stands most of what is read.
    const name = random() < 0.5 ? 'xl/worksheets/sheet1.xml' : names[Math.floor(random() * names.length)]!;
    parts[name] = mutated(parts[name]!, seed + count * 7919, MARKUP);
  }
  return zipSync(parts as Zippable, { level: 0 });
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    ArrayBuffer.isView(one)
      ? Array.from(one as unknown as ArrayLike<number>)
      : typeof one === 'bigint'
        ? String(one)
        : one,
  );

const made = new Map<string, Uint8Array>();

/** The whole file of a format. */
export function sampleOf(format: string): Uint8Array {
  const bytes = made.get(format) ?? SAMPLES[format]!.bytes();
  made.set(format, bytes);
  return bytes;
}

/** What a file gives, and whether anything is said of it. @throws where the library does */
export async function outcomeOf(bytes: Uint8Array, name: string): Promise<{ figures: string; told: boolean }> {
  const { issues } = await readDataset(bytes, { name, table: 'funding' });
  const decoded = await decodeTables(bytes, { name });
  return { figures: plain(decoded.input), told: issues.length > 0 || decoded.issues.length > 0 };
}

/** Tries one mutation. @returns what is wrong, where something is: of formats with a checksum, figures that differ without a word */
export async function tryMutation(format: string, seed: number, whole: string): Promise<string | undefined> {
  const { name } = SAMPLES[format]!;
  const bytes = format === 'xlsx-parts' ? mutatedParts(seed) : mutated(sampleOf(format), seed);
  try {
    // What has no checksum may give other figures.
    if (!/^xlsx(?:-stored)?$/.test(format)) {
      await readDataset(bytes, { name, table: 'funding' });
      return undefined;
    }
    const { figures, told } = await outcomeOf(bytes, name);
    return !told && figures !== whole ? `silently gives ${figures}` : undefined;
  } catch (error) {
    return `throws ${String(error)}`;
  }
}
