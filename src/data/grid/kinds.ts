import { type Issue, issue } from '../dataset/index.js';

/** What a file is that can't be read, and how to mend it: a code of its own, or a kind and what to do with it. */
export type Kind =
  | 'old-workbook'
  | 'locked-workbook'
  | 'web-page'
  | readonly [zh: string, en: string, mend: keyof typeof MENDS];

const MENDS = {
  xlsx: ['用 Excel 或 WPS 打开，另存为 .xlsx。', 'Open it in Excel or WPS and save it as .xlsx.'],
  numbers: ['在 Numbers 中导出为 Excel（.xlsx）。', 'Export it from Numbers as Excel (.xlsx).'],
  table: [
    '把其中的表格复制到 Excel 或 WPS 的工作表，另存为 .xlsx。',
    'Copy its tables into a sheet of Excel or WPS and save that as .xlsx.',
  ],
  unpack: ['先解压，再读取其中的文件。', 'Unpack it and read the file in it.'],
  export: ['导出为 .xlsx、CSV、JSON 或 Arrow。', 'Export it as .xlsx, CSV, JSON or Arrow.'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

/** First bytes, as hexadecimal digits. */
const SIGNATURES: readonly (readonly [start: RegExp, kind: Kind])[] = [
  // The old binary form without a container; its second byte names the edition.
  [/^09(?:00|02|04|08)(?:04|06|08|10)00/, 'old-workbook'],
  [/^25504446/, ['PDF 文件', 'a PDF file', 'table']],
  [/^7b5c727466/, ['RTF 文档', 'an RTF document', 'table']],
  [
    /^(?:89504e47|ffd8ff|47494638|52494646.{8}57454250|424d.{8}00000000|49492a00|4d4d002a)/,
    ['图片', 'a picture', 'table'],
  ],
  [/^1f8b/, ['gzip 压缩文件（.gz）', 'a file packed by gzip (.gz)', 'unpack']],
  [/^52617221/, ['RAR 压缩包（.rar）', 'a RAR archive (.rar)', 'unpack']],
  [/^377abcaf271c/, ['7-Zip 压缩包（.7z）', 'a 7-Zip archive (.7z)', 'unpack']],
  [/^(?:425a683|fd377a58|28b52ffd)/, ['压缩文件', 'a packed file', 'unpack']],
  [/^50415231/, ['Parquet 文件', 'a Parquet file', 'export']],
  [/^53514c69746520666f726d6174/, ['SQLite 数据库', 'an SQLite database', 'export']],
  [/^000100005374616e64617264/, ['Access 数据库', 'an Access database', 'export']],
  [/^49443b50(?:57584c|5343414c43|0d|0a|3b)/, ['SYLK 表格（.slk）', 'a SYLK table (.slk)', 'xlsx']],
];

// Deep enough for a style sheet before the table.
const LOOKED_AT = 1 << 15;

const startOf = (source: Uint8Array | string): string =>
  typeof source === 'string'
    ? source.slice(0, LOOKED_AT)
    : new TextDecoder('latin1').decode(source.subarray(0, LOOKED_AT));

/** Does a name stand in the bytes as UTF-16? Directories of old Office files name their parts so. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const codes = Array.from(name, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!); at !== -1; at = bytes.indexOf(codes[0]!, at + 1))
    if (codes.every((code, place) => bytes[at + place * 2] === code && bytes[at + place * 2 + 1] === 0)) return true;
  return false;
}

/** What the container of old Office files holds. An encrypted .xlsx is wrapped in it, too. */
function oldKind(bytes: Uint8Array, name: string): Kind {
  if (holdsName(bytes, 'EncryptedPackage')) return 'locked-workbook';
  if (holdsName(bytes, 'WordDocument')) return ['旧版 Word 文档（.doc）', 'an old Word document (.doc)', 'table'];
  if (holdsName(bytes, 'PowerPoint Document')) return ['旧版演示文稿（.ppt）', 'an old presentation (.ppt)', 'table'];
  if (/\.ett?$/i.test(name)) return ['WPS 表格（.et）', 'a WPS spreadsheet (.et)', 'xlsx'];
  return 'old-workbook';
}

/** What a text is that no reader takes: pages and their kin, by any name. */
function textKind(start: string, name: string): Kind | undefined {
  const text = start
    .split('\0')
    .join('')
    .replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf|\ufeff)?\s*/, '');
  if (/^MIME-Version:|^From:.*\n.*MIME-Version:/i.test(text))
    return ['单一网页文件（.mht，常被命名为 .xls）', 'a web archive (.mht, often named .xls)', 'xlsx'];
  if (!text.startsWith('<')) return undefined;
  if (/urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application\b[^>]*Excel\.Sheet/.test(text))
    return ['XML 表格 2003（常被命名为 .xls）', 'an XML spreadsheet of 2003 (often named .xls)', 'xlsx'];
  if (/<\?mso-application\b[^>]*Word\.Document/.test(text))
    return ['XML 格式的 Word 文档（.xml）', 'a Word document as XML (.xml)', 'table'];
  if (/urn:schemas-microsoft-com:office:excel/.test(text) || (/\.(?:xlsx?|et)$/i.test(name) && /<table/i.test(text)))
    return ['以网页形式保存的表格（常被命名为 .xls）', 'a table saved as a web page (often named .xls)', 'xlsx'];
  return /^<(?:!doctype|html|head|body|script|table|meta|\?xml|!--)/i.test(text) ? 'web-page' : undefined;
}

function bytesKind(bytes: Uint8Array, name: string): Kind | undefined {
  const start = Array.from(bytes.subarray(0, 24), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('d0cf11e0')) return oldKind(bytes, name);
  return SIGNATURES.find(([signature]) => signature.test(start))?.[1];
}

/**
 * Names a file that is none of the formats that are read, whatever it is called; nothing where it may be one. Archives
 * are named by who reads them.
 */
export function foreignFile(source: Uint8Array | string, name: string): Issue | undefined {
  const kind = (typeof source === 'string' ? undefined : bytesKind(source, name)) ?? textKind(startOf(source), name);
  return kind && kindIssue(kind, name);
}

/** Says of a file what it is. */
export function kindIssue(kind: Kind, name: string): Issue {
  if (typeof kind === 'string') return issue(kind, name, null);
  const [zh, en, mend] = kind;
  return issue('foreign-file', name, null, {
    kind: { 'zh-CN': zh, en },
    mend: { 'zh-CN': MENDS[mend][0], en: MENDS[mend][1] },
  });
}
