import type { TableName } from '../../dataset/tables.js';
import { type Given, type GivenSheet, workbookOf } from '../../prepare/testing/workbook.js';

/** A small file of our own making, and what every door has to read from it: written down before it was run. */
export interface Case {
  what: string;
  file: string;
  bytes(): Promise<Uint8Array>;
  table: TableName;
  /** The table that the file is taken for, where its name and heads don't say. */
  given?: string;
  /** Cells by column, of all rows that count. */
  values: Readonly<Record<string, readonly unknown[]>>;
  /** Codes of what is said, in any order. */
  issues: readonly string[];
}

type Rows = readonly (readonly Given[])[];
type Values = Case['values'];
interface More extends Partial<Omit<GivenSheet, 'rows'>> {
  table?: TableName;
  file?: string;
  given?: string;
}

export const META: GivenSheet = { name: '基本信息', rows: [['标题', '示例市人才资金']] };

/** A workbook of one ledger beside a sheet that says what it is about. */
export const book = (
  what: string,
  rows: Rows,
  values: Values,
  issues: readonly string[] = [],
  more: More = {},
): Case => {
  const { table = 'funding', file = '台账.xlsx', given, ...sheet } = more;
  const bytes = () => workbookOf(META, { name: '资金', rows, ...sheet });
  return { what, file, bytes, table, values, issues, ...(given === undefined ? {} : { given }) };
};

export const text = (
  what: string,
  content: string,
  values: Values,
  issues: readonly string[] = [],
  more: More = {},
): Case => {
  const { table = 'funding', file = '资金.csv', given } = more;
  const bytes = async () => new TextEncoder().encode(content);
  return { what, file, bytes, table, values, issues, ...(given === undefined ? {} : { given }) };
};

export const HEADS = ['时期', '资金项目', '财政投入'];
export const day = (date: string) => new Date(`${date}T00:00:00Z`);

export const people = (words: string, value: number) => ({
  low: value,
  high: value,
  status: 'exact',
  text: words,
  unit: '人',
});
