import * as v from 'valibot';
import { isMissingWording, missing, parseQuantity } from '../quantity/index.js';
import { type FieldInfo, infoOf, isOptional, type Titles } from './fields.js';
import type { IssueCode, IssueParams } from './issues.js';
import { isLocalizedName, keyOf, type LocalizedName } from './name.js';

/** What reading a cell can say: a problem of the catalogue, and whether the cell is lost by it. */
interface CellProblem {
  code: IssueCode;
  params: IssueParams;
}

/** A field ready to read cells with. */
export interface CellReader {
  info: FieldInfo;
  required: boolean;
  /** The normalised cell, or undefined where there is nothing usable; `report` hears of what is wrong. */
  read(cell: unknown, report: (problem: CellProblem) => void): unknown;
}

/** Tells the name of a key that a cell gave in several languages. */
export type OnName = (key: string, name: LocalizedName) => void;

const LIST_SEPARATOR = /[；;、]/;
const isEmpty = (cell: unknown): boolean => cell === undefined || cell === null || cell === '';

const FLAGS = new Map<string, boolean>([
  ...'true 是 yes y 1 有 √ ✓'.split(' ').map((word) => [word, true] as const),
  ...'false 否 no n 0 无 × ✗'.split(' ').map((word) => [word, false] as const),
]);

/** What a role's cells should be, for people. */
const EXPECTED: Record<FieldInfo['role'], Titles> = {
  text: { 'zh-CN': '文本', en: 'a text' },
  name: { 'zh-CN': '名称（文本，或按语言分列的对象）', en: 'a name (a text, or an object of languages)' },
  list: { 'zh-CN': '列表（数组，或以“；”“、”分隔的文本）', en: 'a list (an array, or a text separated by ; or 、)' },
  reference: { 'zh-CN': '编号或名称', en: 'an id or a name' },
  word: { 'zh-CN': '规定的词', en: 'one of the given words' },
  period: { 'zh-CN': '时期（如 2024、2024Q2、2024-06）', en: 'a period (2024, 2024Q2, 2024-06)' },
  flow: { 'zh-CN': '数字，或官方表述的数字', en: 'a number, or an official wording of one' },
  stock: { 'zh-CN': '数字，或官方表述的数字', en: 'a number, or an official wording of one' },
  number: { 'zh-CN': '数字', en: 'a number' },
  date: { 'zh-CN': '日期（如 2024-03-05）', en: 'a date (2024-03-05)' },
  flag: { 'zh-CN': '是或否', en: 'yes or no' },
  series: { 'zh-CN': '数字的列表（如 2023: 5；2024: 6）', en: 'a list of figures (2023: 5; 2024: 6)' },
  count: { 'zh-CN': '数字', en: 'a number' },
};

const effectOf = (required: boolean): Titles =>
  required
    ? { 'zh-CN': '该行已略去', en: 'the row was left out' }
    : { 'zh-CN': '该值未计入', en: 'the value was left out' };

/** All spellings of a field's words, lower case, to the word itself. */
function spellings({ words = {}, spellings: also = {} }: FieldInfo): Map<string, string> {
  const known = new Map<string, string>();
  for (const [key, titles] of Object.entries(words))
    for (const spelling of [key, titles['zh-CN'], titles.en, ...(also[key] ?? [])])
      known.set(spelling.toLowerCase(), key);
  return known;
}

/** Makes the reader of a field's cells. */
export function cellReader(field: v.GenericSchema, onName: OnName): CellReader {
  const info = infoOf(field);
  const required = !isOptional(field);
  const wrong = (): CellProblem => ({
    code: 'wrong-type',
    params: { name: info.title, kind: EXPECTED[info.role], effect: effectOf(required) },
  });

  const readName = (cell: unknown, report: (problem: CellProblem) => void): string | undefined => {
    if (typeof cell === 'string') return cell.trim() || undefined;
    if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
    if (isLocalizedName(cell)) {
      const key = keyOf(cell).trim();
      onName(key, cell);
      return key || undefined;
    }
    report(wrong());
    return undefined;
  };

  const readText = (cell: unknown, report: (problem: CellProblem) => void): string | undefined => {
    if (typeof cell === 'string') return cell.trim() || undefined;
    if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
    report(wrong());
    return undefined;
  };

  // An empty count stands for one; a count that had to be left out stands for none that is known.
  const nothing = info.role === 'count' ? missing() : undefined;
  const readFigure = (cell: unknown, report: (problem: CellProblem) => void): unknown => {
    const isNumber = typeof cell === 'number' && Number.isFinite(cell);
    if (!isNumber && !(typeof cell === 'number' ? false : v.is(field, cell))) {
      report(wrong());
      return nothing;
    }
    const quantity = isNumber ? undefined : parseQuantity(cell);
    if (quantity?.status === 'missing' && typeof cell === 'string' && !isMissingWording(cell))
      report({ code: 'unreadable-figure', params: { name: info.title } });
    const lowest = isNumber ? (cell as number) : quantity!.low;
    if (info.nonNegative && lowest < 0) {
      report({ code: 'negative-figure', params: { name: info.title } });
      return nothing;
    }
    return isNumber || typeof cell === 'string' ? cell : quantity;
  };

  const words = spellings(info);
  const readWord = (cell: unknown, report: (problem: CellProblem) => void): string | undefined => {
    const known = typeof cell === 'string' ? words.get(cell.trim().toLowerCase()) : undefined;
    if (known === undefined)
      report({
        code: 'unknown-word',
        params: { name: info.title, known: Object.values(info.words ?? {}), effect: effectOf(required) },
      });
    return known;
  };

  const readList = (cell: unknown, report: (problem: CellProblem) => void): string[] | undefined => {
    const parts = typeof cell === 'string' ? cell.split(LIST_SEPARATOR) : Array.isArray(cell) ? cell : undefined;
    if (!parts) {
      report(wrong());
      return undefined;
    }
    return parts
      .map((part) => (isEmpty(part) ? undefined : readName(part, report)))
      .filter((part) => part !== undefined);
  };

  const readFlag = (cell: unknown, report: (problem: CellProblem) => void): boolean | undefined => {
    const known = FLAGS.get(String(cell).trim().toLowerCase());
    if (known === undefined) report(wrong());
    return known;
  };

  const readSeries = (cell: unknown, report: (problem: CellProblem) => void): unknown => {
    if (v.is(field, cell)) return cell;
    report(wrong());
    return undefined;
  };

  const byRole = {
    text: readText,
    period: readName,
    name: readName,
    reference: readName,
    list: readList,
    word: readWord,
    flow: readFigure,
    stock: readFigure,
    number: readFigure,
    count: readFigure,
    date: readText,
    flag: readFlag,
    series: readSeries,
  };
  const read = byRole[info.role];
  return { info, required, read: (cell, report) => (isEmpty(cell) ? undefined : read(cell, report)) };
}
