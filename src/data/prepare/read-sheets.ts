import { parseCsv } from 'hucre/csv';
import type { Titles } from '../dataset/fields.js';
import { type Issue, translateIssue } from '../dataset/index.js';
import { foreignFile } from '../grid/kinds.js';
import { paceOf } from '../grid/pace.js';
import { plainSheet, type Sheet } from '../grid/sheet.js';
import { readWorkbook } from '../grid/workbook.js';

/** A file that can't be read at all; `said` says why. */
export class UnreadableFile extends Error {
  readonly said: Titles;
  constructor(said: Titles) {
    super(said.en);
    this.said = said;
  }
}

const unreadable = (name: string, zh: string, en: string): UnreadableFile =>
  new UnreadableFile({ 'zh-CN': `${name}：${zh}`, en: `${name}: ${en}` });

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const refused = (problem: Issue): UnreadableFile =>
  new UnreadableFile({ 'zh-CN': problem.message, en: translateIssue(problem, 'en').message });

/** Is this a zip archive, as .xlsx is one? */
const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b);

/** The sheets of a file: of an .xlsx workbook, or the one of a CSV or TSV text. @throws UnreadableFile */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const foreign = foreignFile(bytes, name);
  if (foreign) throw refused(foreign);
  if (isZip(bytes)) {
    const { sheets, issues } = await readWorkbook(bytes, name, paceOf());
    const [problem] = issues;
    if (!problem) return sheets;
    throw refused(problem);
  }
  return [readTextSheet(decodeText(bytes, name), name)];
}

/** The text of a file in UTF-8, UTF-16 with its mark, or GB18030. @throws UnreadableFile where it is none of these. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: try the next.
    }
  }
  throw unreadable(
    name,
    '不是 UTF-8 或 GB18030 编码的文本，请另存为 UTF-8',
    'no text in UTF-8 or GB18030; save it as UTF-8',
  );
}

/** Where a quotation mark begins a cell but none ends it; undefined where all are in pairs. */
function openQuote(text: string): number | undefined {
  const separators = /^[^\r\n]*\t/.test(text) ? '\t\r\n' : ',;\r\n';
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    // Within a cell that is not quoted it is a sign like any other: 6" 管.
    if (at > 0 && !separators.includes(text[at - 1]!)) continue;
    const begin = at;
    do at = text.indexOf('"', at + 1);
    while (at !== -1 && text[at + 1] === '"' && ++at);
    if (at === -1 || (at + 1 < text.length && !separators.includes(text[at + 1]!))) return begin;
  }
  return undefined;
}

/** Refuses a text in which a quotation mark is not closed: all that follows would be one cell. */
function checkQuotes(text: string, name: string): void {
  const at = openQuote(text);
  if (at === undefined) return;
  const line = text.slice(0, at).split('\n').length;
  throw unreadable(
    name,
    `第 ${line} 行有一处英文双引号不成对，请补上，或把内容中的引号写成两个（""）`,
    `a quotation mark in line ${line} is not closed properly; close it, or double the quotes inside the cell ("")`,
  );
}

/** A CSV or TSV text as a sheet; the delimiter is found by itself. @throws UnreadableFile where quotes are not in pairs */
export function readTextSheet(text: string, name: string): Sheet {
  const quoted = text.includes('"');
  if (quoted) checkQuotes(text, name);
  return plainSheet(name, parseCsv(text, quoted ? {} : { fastMode: true }));
}
