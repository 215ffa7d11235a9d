import { type Issue, issue } from '../dataset/index.js';
import { broken, issueOf, within } from '../dataset/refusal.js';
import { archiveKind } from './archive-kinds.js';
import { kindIssue } from './kinds.js';
import { formatCode } from './number-format.js';
import type { Pace } from './pace.js';
import type { Sheet } from './sheet.js';
import { isOn, readStrings } from './strings.js';
import { type BookContext, type CellFormat, cellFormat, readSheet } from './worksheet.js';
import { readXml } from './xml.js';
import { type Archive, openArchive } from './zip.js';

/** The sheets of a workbook, hidden ones too, and what is wrong with the file; no sheets where it can't be read. */
export interface ReadWorkbook {
  sheets: Sheet[];
  issues: Issue[];
}

interface Relation {
  /** Its kind, without the address that the two editions of the standard write before it. */
  type: string;
  /** The name of a part, or the address of a link. */
  target: string;
}

type Attributes = () => Readonly<Record<string, string>>;

/** The relations that a part of the archive states, by id. */
async function readRelations(archive: Archive, of: string, pace: Pace): Promise<Map<string, Relation>> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  const part = `${folder}_rels/${of.slice(folder.length)}.rels`;
  if (!archive.names.has(part)) return relations;
  const open = (name: string, attributes: Attributes) => {
    if (name !== 'Relationship') return;
    const { Id = '', Type = '', Target = '', TargetMode } = attributes();
    const target = TargetMode === 'External' ? Target : partAt(Target, folder);
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    within('links', relations.size);
  };
  await readXml(archive.read(part), { open }, pace);
  return relations;
}

/** The part that a target means, seen from a folder. */
function partAt(target: string, folder: string): string {
  const path = target.replace(/\\/g, '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/').toLowerCase();
}

interface Book {
  sheets: { name: string; id: string; hidden: boolean }[];
  system: 1900 | 1904;
}

async function readBook(part: Iterable<Uint8Array>, pace: Pace): Promise<Book> {
  const book: Book = { sheets: [], system: 1900 };
  const open = (element: string, attributes: Attributes) => {
    if (element === 'workbookPr' && /^(1|true)$/.test(attributes().date1904 ?? '')) book.system = 1904;
    if (element !== 'sheet') return;
    const { name = '', id = '', state = 'visible' } = attributes();
    within('sheets', book.sheets.push({ name, id, hidden: state !== 'visible' }));
  };
  await readXml(part, { open }, pace);
  return book;
}

/** The formats of cell styles, in the order that cells refer to. */
async function readFormats(part: Iterable<Uint8Array>, pace: Pace): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  const struck: boolean[] = [];
  let list: 'fonts' | 'cellXfs' | undefined;
  const open = (name: string, attributes: Attributes) => {
    if (name === 'fonts' || name === 'cellXfs') list = name;
    else if (list === 'fonts' && name === 'font') struck.push(false);
    else if (list === 'fonts' && name === 'strike') struck[struck.length - 1] = isOn(attributes());
    else if (name === 'numFmt') codes.set(Number(attributes().numFmtId), attributes().formatCode ?? '');
    else if (name === 'xf' && list === 'cellXfs') {
      const { numFmtId = 0, fontId = 0 } = attributes();
      formats.push(cellFormat(formatCode(Number(numFmtId), codes), struck[Number(fontId)]));
    }
  };
  const close = (name: string) => {
    if (name === list) list = undefined;
  };
  await readXml(part, { open, close }, pace);
  return formats;
}

/**
 * Reads all sheets of an `.xlsx` workbook (both editions of the standard). Numbers stay numbers, days become dates;
 * what is told beside a value is in `detail`. The archive's checksums are compared: a file that is damaged, or holds
 * more than `LIMITS` allow, is refused with words. Never throws, but where `pace` stops it.
 */
export async function readWorkbook(bytes: Uint8Array, file: string, pace: Pace): Promise<ReadWorkbook> {
  try {
    const archive = openArchive(bytes);
    const kind = archiveKind(archive);
    if (kind) return { sheets: [], issues: [kindIssue(kind, file)] };
    const sheets = await readSheets(archive, file, pace);
    return { sheets, issues: sheets.length === 0 ? [issue('empty-source', file, null)] : [] };
  } catch (error) {
    return { sheets: [], issues: [issueOf(error, file)] };
  }
}

/** From how many characters on a text is long. */
const LONG = 1000;

async function readSheets(archive: Archive, file: string, pace: Pace): Promise<Sheet[]> {
  const main = [...(await readRelations(archive, '', pace)).values()].find(({ type }) => type === 'officeDocument');
  const path = main?.target ?? 'xl/workbook.xml';
  if (!archive.names.has(path)) throw broken('no workbook in it');
  const book = await readBook(archive.read(path), pace);
  const relations = await readRelations(archive, path, pace);
  const targetOf = (kind: string) => [...relations.values()].find(({ type }) => type === kind)?.target;
  const [strings, styles] = [targetOf('sharedStrings'), targetOf('styles')];
  let cells = 0;
  let letters = 0;
  const context: BookContext = {
    file,
    strings: strings === undefined ? [] : await readStrings(archive.read(strings), pace),
    formats: styles === undefined ? [] : await readFormats(archive.read(styles), pace),
    system: book.system,
    count(cell) {
      within('cells', ++cells);
      if (typeof cell === 'string' && cell.length > LONG) letters += cell.length;
      within('letters', letters);
    },
  };
  const sheets: Sheet[] = [];
  const read = new Set<string>();
  for (const [at, { name, id, hidden }] of book.sheets.entries()) {
    const { type, target } = relations.get(id) ?? {};
    if (target === undefined) throw broken(`no part for the sheet ${name}`);
    // Charts and macros may stand among the sheets.
    if (type !== 'worksheet') continue;
    if (read.has(target)) throw broken(`two sheets of ${target}`);
    read.add(target);
    const links = new Map<string, string>();
    for (const [key, relation] of await readRelations(archive, target, pace)) links.set(key, relation.target);
    sheets.push(await readSheet(archive.read(target), { ...context, name, hidden, links }, pace));
    await pace.turn((at + 1) / book.sheets.length);
  }
  return sheets;
}
