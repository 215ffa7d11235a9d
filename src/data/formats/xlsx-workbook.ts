import type { Pace } from './pace.js';
import { unzip } from './unzip.js';
import { type NumberFormat, numberFormat } from './xlsx-format.js';
import { type Grid, readSheet, readStrings } from './xlsx-sheet.js';
import { readXml } from './xml.js';

export interface Sheet {
  name: string;
  grid: Grid;
}

interface Relation {
  type: string;
  target: string;
}

/** The relations that a part of the archive states, by id. Targets are names of parts. */
async function readRelations(
  parts: ReadonlyMap<string, Uint8Array>,
  of: string,
  pace: Pace,
): Promise<Map<string, Relation>> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  const part = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`);
  if (!part) return relations;
  const open = (name: string, attributes: () => Readonly<Record<string, string>>) => {
    if (name !== 'Relationship') return;
    const { Id = '', Type = '', Target = '' } = attributes();
    const target = new URL(Target, `https://package/${folder}`).pathname.slice(1).toLowerCase();
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
  };
  await readXml(part, { open }, pace);
  return relations;
}

async function readBook(
  part: Uint8Array,
  pace: Pace,
): Promise<{ sheets: { name: string; id: string }[]; system: 1900 | 1904 }> {
  const sheets: { name: string; id: string }[] = [];
  let system: 1900 | 1904 = 1900;
  const open = (element: string, attributes: () => Readonly<Record<string, string>>) => {
    if (element === 'workbookPr' && /^(1|true)$/.test(attributes().date1904 ?? '')) system = 1904;
    if (element !== 'sheet') return;
    const { name = '', id = '', state = 'visible' } = attributes();
    // What is hidden serves the workbook itself: lists to choose from.
    if (state === 'visible') sheets.push({ name, id });
  };
  await readXml(part, { open }, pace);
  return { sheets, system };
}

/** The number formats of cell styles, in the order that cells refer to. */
async function readFormats(part: Uint8Array | undefined, pace: Pace): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  if (!part) return formats;
  let within = false;
  const open = (name: string, attributes: () => Readonly<Record<string, string>>) => {
    if (name === 'numFmt') codes.set(Number(attributes().numFmtId), attributes().formatCode ?? '');
    else if (name === 'cellXfs') within = true;
    else if (name === 'xf' && within) {
      const id = Number(attributes().numFmtId ?? 0);
      formats.push(numberFormat(id, codes.get(id)));
    }
  };
  const close = (name: string) => {
    if (name === 'cellXfs') within = false;
  };
  await readXml(part, { open, close }, pace);
  return formats;
}

/** Reads the visible sheets of an `.xlsx` workbook. Throws where it is broken. */
export async function readWorkbook(bytes: Uint8Array, pace: Pace): Promise<Sheet[]> {
  const outline = unzip(bytes, (name) => /\.rels$|^xl\/workbook\.xml$/.test(name));
  const main = [...(await readRelations(outline, '', pace)).values()].find(({ type }) => type === 'officeDocument');
  const path = main?.target ?? 'xl/workbook.xml';
  const book = outline.get(path) ?? unzip(bytes, (name) => name === path).get(path);
  if (!book) throw new Error('no workbook in it');
  const { sheets, system } = await readBook(book, pace);
  const relations = await readRelations(outline, path, pace);
  const targetOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target ?? '';
  const wanted = new Set([
    targetOf('sharedStrings'),
    targetOf('styles'),
    ...sheets.map(({ id }) => relations.get(id)?.target ?? ''),
  ]);
  const parts = unzip(bytes, (name) => wanted.has(name));
  const context = {
    strings: await readStrings(parts.get(targetOf('sharedStrings')), pace),
    formats: await readFormats(parts.get(targetOf('styles')), pace),
    system,
  };
  const read: Sheet[] = [];
  for (const { name, id } of sheets) {
    const part = parts.get(relations.get(id)?.target ?? '');
    if (part) read.push({ name, grid: await readSheet(part, context, pace) });
    await pace.turn(read.length / sheets.length);
  }
  return read;
}
