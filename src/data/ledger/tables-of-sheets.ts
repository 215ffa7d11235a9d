import { foldHead } from '../dataset/head-text.js';
import type { HeadUnit } from '../dataset/head-unit.js';
import { type Steps, within } from '../dataset/steps.js';
import { tableNamed, tableOfSheet, tableWithin } from '../dataset/table-names.js';
import { isBlankRow, type Sheet } from '../grid/sheet.js';
import { type HeadCandidates, headCandidates } from './heads-of-sheet.js';
import type { LedgerLog } from './log.js';
import type { LedgerMapping, SheetMapping } from './mapping.js';
import { type Find, meaningFinder } from './meaning.js';
import type { PlanContext } from './plan.js';
import { headsOf, type ReadLedger, readSheet, spellHead } from './read-sheet.js';
import { inWesternYears } from './republic-years.js';
import { SHAPES, type Shape, shapeOf } from './shape.js';
import type { TakenSheet } from './taken.js';

interface TablesContext {
  map?: LedgerMapping;
  table?: string;
  currency: string;
  common: HeadUnit | undefined;
  log: LedgerLog;
  taken?: (sheet: TakenSheet) => void;
}

/** Sheets that explain and hold no data. */
const EXPLAINS =
  /^(?:(?:填写|填表|使用|填报|编制)?(?:说明|须知|要求)|封面|目录|选项|字典|readme|notes?|instructions|contents|options)$/i;

/** Reads each sheet as the table that it holds. */
export function* readTables(
  sheets: readonly Sheet[],
  context: TablesContext,
  add: (table: string, read: ReadLedger, sheet: Sheet) => void,
): Steps<void> {
  const filled = sheets.filter((sheet) => !sheet.rows.every((row) => isBlankRow(row)));
  const present = new Set<string>();
  for (const [at, given] of filled.entries()) {
    const sheet = inWesternYears(given, context.log);
    const reader = yield* within(
      tableReader(sheet, filled.length === 1, context),
      at / filled.length,
      at / filled.length,
    );
    if (!reader) continue;
    const { shape, find, mapping, candidates } = reader;
    const taken: PlanContext['taken'] = (one) => context.taken?.({ ...one, sheet: given });
    const steps = readSheet(candidates, find, { ...context, shape, mapping, present, taken });
    const read = yield* within(steps, at / filled.length, (at + 1) / filled.length);
    if (read) add(shape.name, read, sheet);
  }
  for (const head of Object.keys(context.map?.heads ?? {}))
    if (filled[0] && !present.has(spellHead(head)))
      context.log.tell('unmatched-map', { sheet: filled[0] }, null, { name: head });
}

interface TableReader {
  shape: Shape;
  find: Find;
  mapping: SheetMapping;
  candidates: HeadCandidates;
}

/** Which table a sheet holds: by the map, by its name, as it was taken for, or by its heads. */
function* tableReader(
  sheet: Sheet,
  alone: boolean,
  { map = {}, table, log }: TablesContext,
): Steps<TableReader | undefined> {
  const said = map.sheets?.[sheet.name];
  if (said === null) return undefined;
  const mapping: SheetMapping = typeof said === 'string' ? { table: said } : (said ?? {});
  const candidates = headCandidates(sheet);
  const named = new Map([...Object.entries(map.heads ?? {}), ...Object.entries(mapping.heads ?? {})]);
  const as = function* (name: string | undefined) {
    const shape = name === undefined ? undefined : shapeOf(tableNamed(name) ?? name);
    if (!shape) return undefined;
    const find = meaningFinder(shape, named);
    return { shape, find, mapping, candidates, fit: yield* headsOf(candidates, find, { shape, mapping }) };
  };
  const sure = yield* as(mapping.table ?? tableOfSheet(sheet.name));
  if (sure && (mapping.table !== undefined || !sheet.hidden || sure.fit?.whole)) return sure;
  if (sheet.hidden || EXPLAINS.test(foldHead(sheet.name))) {
    log.note('sheet-skipped', { sheet }, null);
    return undefined;
  }
  yield 0;
  const likely = yield* as(tableWithin(sheet.name));
  if (likely?.fit?.whole) return likely;
  yield 0;
  const taken = yield* as(table);
  if (taken?.fit?.whole) return taken;
  const fits: { one: TableReader; known: number }[] = [];
  for (const { name } of SHAPES) {
    yield 0;
    const one = yield* as(name);
    if (one?.fit?.whole && one.fit.known >= 2) fits.push({ one, known: one.fit.known });
  }
  fits.sort((a, b) => b.known - a.known);
  const guessed = fits[0] && fits[0].known > (fits[1]?.known ?? 0) ? fits[0].one : undefined;
  if (guessed) {
    log.tell('sheet-guessed', { sheet }, null, { table: guessed.shape.title });
    return guessed;
  }
  if (taken && (alone || (taken.fit?.known ?? 0) >= 2)) return taken;
  if (likely && (likely.fit?.known ?? 0) >= 2) return likely;
  log.tell('unknown-sheet', { sheet }, null, { known: SHAPES.map(({ title }) => title) });
  return undefined;
}
