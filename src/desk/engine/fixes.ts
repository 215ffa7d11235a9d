import type { Issue, Note } from '../../data/dataset/issues.js';
import { TABLES } from '../../data/dataset/tables.js';
import { cellText } from '../../data/grid/sheet.js';
import type { TakenSheet } from '../../data/ledger/taken.js';
import type { Fix, Problem } from './answers.js';
import type { Shown } from './places.js';

const MOST_CHOICES = 500;

/** What the clerk may choose to mend a problem of a cell; undefined where only the ledger itself can be mended. */
export function fixOf(
  { code, path, params }: Issue | Note,
  { sheet, row, column }: Problem,
  shown: readonly Shown[],
  taken: ReadonlyMap<Shown, TakenSheet>,
  document: Readonly<Record<string, unknown>>,
): Fix | undefined {
  const one = sheet === undefined ? undefined : shown[sheet];
  const read = one && taken.get(one);
  if (!one || !read || column === undefined) return undefined;
  if (code === 'unit-conflict') {
    const key = read.columns.find(({ at }) => at === column)?.key;
    const units = [params.unit, params.other].map(String);
    return key === undefined || isRow(read, row) ? undefined : { kind: 'unit', key, units };
  }
  const name = /\]\.([^.[]+)/.exec(path)?.[1];
  if (code !== 'unknown-reference' || name === undefined || row === undefined) return undefined;
  const choices = namesIn(document, params.table);
  const found = cellText(one.sheet.rows[row]?.[column]);
  return choices.length === 0 || found === '' ? undefined : { kind: 'name', column: name, found, choices };
}

/** Is it said of a row of data, whose own unit it is? */
const isRow = ({ heads }: TakenSheet, row: number | undefined): boolean => (row ?? 0) > (heads?.last ?? 0);

/** The names of the rows of a table, which is told by its title. */
function namesIn(document: Readonly<Record<string, unknown>>, title: unknown): string[] {
  const [table] = Object.entries(TABLES).find((one) => one[1].title === title) ?? [];
  const rows = table === undefined ? undefined : document[table];
  if (!Array.isArray(rows)) return [];
  const names = (rows as { name?: unknown; id?: unknown }[]).flatMap(({ name, id }) => {
    const said = typeof name === 'object' && name !== null ? Object.values(name)[0] : (name ?? id);
    return said === undefined || said === null ? [] : String(said);
  });
  return [...new Set(names)].slice(0, MOST_CHOICES);
}
