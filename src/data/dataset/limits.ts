/** A limit: how much, and what it is called where it is told. */
interface Limit {
  readonly most: number;
  readonly zh: string;
  readonly en: string;
}

/**
 * How much a file may hold. No office's file comes near; a hostile one claims more than a page can bear. Each is looked
 * at before anything of that size is allocated, and what goes beyond is refused with these words.
 */
export const LIMITS = {
  /** What a file may hold once unpacked, in bytes. */
  unpacked: { most: 2 ** 30, zh: '解压后的内容（字节）', en: 'bytes when unpacked' },
  /** How many times its size a file may hold once unpacked, beyond `expandsFrom`: offices' files reach some 60. */
  expansion: { most: 250, zh: '解压后与文件大小之比', en: 'times its size when unpacked' },
  expandsFrom: { most: 2 ** 23, zh: '解压后的内容（字节）', en: 'bytes when unpacked' },
  parts: { most: 10_000, zh: '压缩包内的文件', en: 'files in the archive' },
  /** Elements of XML, or objects and lists of JSON, within each other. */
  depth: { most: 100, zh: '嵌套层数', en: 'levels within each other' },
  /** Names of one object of JSON. */
  names: { most: 16_384, zh: '一个对象的名称', en: 'names of one object' },
  /** One tag of XML with its attributes, in characters. */
  tag: { most: 2 ** 15, zh: '一个标记的字数', en: 'characters of one tag' },
  sheets: { most: 1000, zh: '工作表', en: 'sheets' },
  rows: { most: 1_048_576, zh: '行', en: 'rows' },
  columns: { most: 16_384, zh: '列', en: 'columns' },
  /** Cells of all sheets together that hold something, or values, objects and lists of JSON. */
  cells: { most: 10_000_000, zh: '有内容的单元格（JSON 中为值）', en: 'cells that hold something, or values of JSON' },
  /** The same with the empty cells before the last one of each row, which take time all the same. */
  area: {
    most: 20_000_000,
    zh: '表格范围内的单元格（含空白）',
    en: 'cells in the range of tables, empty ones included',
  },
  merges: { most: 100_000, zh: '合并单元格', en: 'merged ranges' },
  links: { most: 100_000, zh: '超链接', en: 'links' },
  /** Characters of one cell, or of one text of JSON; spreadsheets allow 32,767. */
  text: { most: 2 ** 20, zh: '一个单元格或文本的字数', en: 'characters of one cell or text' },
  /** Characters of all long cells together: many may share one text. */
  letters: { most: 2 ** 24, zh: '长文本的总字数', en: 'characters of long texts together' },
  /** Characters of one line of a text, in quotes or not. */
  line: { most: 2 ** 22, zh: '一行的字数', en: 'characters of one line' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
