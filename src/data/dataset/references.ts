import { parseQuantity } from '../quantity/index.js';
import { breakCycles } from './checks/cycles.js';
import type { Chain, Region, Segment, Tier } from './dataset.js';
import { infoOf } from './fields.js';
import { hintOf, nearest } from './heads.js';
import { clip } from './issues.js';
import { foldedName, unnumbered } from './marks.js';
import type { LocalizedName, Phrase, Said } from './name.js';
import { dropRows, placeOf, type ReadTable } from './read-table.js';
import type { Report } from './report.js';
import { fieldOf, TABLES, type TableName } from './tables.js';
import { isTotalWord } from './total-words.js';

/** Finds the key that a cell means, be it a key or a name in any language; within a chain where keys are unique there only. */
export interface Find {
  (key: string, chain?: string): string | undefined;
  /** Every key and name that is known, within the chain where they are of one. */
  known(chain?: string): readonly string[];
  /** The other chain that has what a chain lacks. */
  elsewhere?(key: string): string | undefined;
}

/** The reference tables as lists, and how to find what a cell of another table means. */
export interface References {
  chains: Chain[];
  segments: Segment[];
  regions: Region[];
  tiers: Tier[];
  /** By table; a table that was not given has none. */
  find: ReadonlyMap<string, Find>;
}

type Cells = (column: string) => unknown;
type Name = (column: string, key: unknown) => LocalizedName;

function records<T>(table: ReadTable | undefined, make: (cell: Cells, name: Name) => T): T[] {
  if (!table) return [];
  const name: Name = (column, key) => table.names.get(column)?.get(key as string) ?? (key as string);
  return Array.from({ length: table.length }, (_, row) => make((column) => table.columns[column]?.[row], name));
}

const given = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

const toChain = (cell: Cells, name: Name): Chain =>
  given({
    id: cell('id') as string,
    name: name('name', cell('name')),
    leaders: ((cell('leaders') as string[] | undefined) ?? []).map((leader) => name('leaders', leader)),
    alliance: cell('alliance') === undefined ? undefined : name('alliance', cell('alliance')),
  }) as Chain;
const toRegion = (cell: Cells, name: Name): Region =>
  given({
    code: cell('code') as string,
    name: name('name', cell('name')),
    kind: cell('kind') as Region['kind'],
    parent: cell('parent') as string | undefined,
  }) as Region;
const toTier = (cell: Cells, name: Name): Tier =>
  given({
    id: cell('id') as string,
    name: name('name', cell('name')),
    leads: cell('leads') === undefined ? undefined : parseQuantity(cell('leads')),
  }) as Tier;
const toSegment = (cell: Cells, name: Name): Segment =>
  given({
    chain: cell('chain') as string,
    id: cell('id') as string,
    name: name('name', cell('name')),
    stage: cell('stage') as Segment['stage'],
    feeds: (cell('feeds') as string[] | undefined) ?? [],
    strength: cell('strength') as Segment['strength'],
  }) as Segment;

/** Finds the id that a cell means: the id itself, or the name in any language. */
export function finder(entries: Iterable<readonly [id: string, name: LocalizedName]>): Find {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const [id, name] of entries) {
    ids.set(id, id);
    for (const text of typeof name === 'string' ? [name] : Object.values(name)) {
      if (!names.has(text)) names.set(text, id);
      if (!folded.has(foldedName(text))) folded.set(foldedName(text), id);
    }
  }
  return Object.assign((key: string) => ids.get(key) ?? names.get(key) ?? folded.get(foldedName(key)), {
    known: () => [...names.keys(), ...ids.keys()],
  });
}

/** Takes out rows whose key stood before. */
function dropDuplicates(table: ReadTable | undefined, report: Report, ...keys: string[]): void {
  if (!table) return;
  const seen = new Set<string>();
  const dropped = new Set<number>();
  for (let row = 0; row < table.length; row++) {
    const parts = keys.map((key) => table.columns[key]?.[row] as string);
    const key = parts.join('\u0000');
    if (seen.has(key)) {
      dropped.add(row);
      report('duplicate-id', placeOf(table, row), parts.join(' '));
    }
    seen.add(key);
  }
  dropRows(table, dropped);
}

/**
 * Turns the cells of one column into the keys they mean; unknown ones stay and are reported, each text once.
 * @param isTold is the row's own the fault? A segment of an unknown chain follows from that.
 */
export function resolveColumn(
  table: ReadTable,
  column: string,
  find: Find,
  target: TableName,
  report: Report,
  isTold: (row: number) => boolean = () => true,
): void {
  const cells = table.columns[column];
  if (!cells) return;
  const chains = table.columns.chain;
  const { title: name } = infoOf(fieldOf(table.name, column)!);
  const unknown = new Set<string>();
  table.columns[column] = cells.map((cell, row) => {
    if (cell === undefined) return undefined;
    const key = cell as string;
    const chain = chains?.[row] as string | undefined;
    const bare = unnumbered(key);
    const found = find(key, chain) ?? (bare === key ? undefined : find(bare, chain));
    if (found !== undefined && bare !== key && !unknown.has(key) && find(key, chain) === undefined) {
      unknown.add(key);
      report('spaced-name', placeOf(table, row, column), key, { name: bare });
    }
    if (found === undefined && !unknown.has(key) && !isTotalWord(key) && isTold(row)) {
      unknown.add(key);
      reportUnknown(table, { row, column, key, name }, find, target, report);
    }
    return found ?? key;
  });
}

/** A reference that names nothing: what may have been meant, or in which chain it stands. */
function reportUnknown(
  table: ReadTable,
  { row, column, key, name }: { row: number; column: string; key: string; name: LocalizedName },
  find: Find,
  target: TableName,
  report: Report,
): void {
  const own = table.columns.chain?.[row] as string | undefined;
  const other = find.elsewhere?.(key);
  const place = placeOf(table, row, column);
  if (other !== undefined && own !== undefined) {
    report('segment-elsewhere', place, key, { other, own });
    return;
  }
  const hint = hintOf(nearest(key, find.known(own)));
  report('unknown-reference', place, key, { table: TABLES[target].title, name, hint });
}

const MOST_NAMED = 10;
/** A circle in words: its first members, and that there are more. */
const clipped = (name: LocalizedName): LocalizedName =>
  typeof name === 'string'
    ? clip(name)
    : Object.fromEntries(Object.entries(name).map(([language, text]) => [language, clip(text)]));

function cycleOf(cycle: readonly string[], labelOf: (key: string) => LocalizedName): Said {
  const names: Said[] = cycle.slice(0, MOST_NAMED).map((key) => clipped(labelOf(key)));
  if (cycle.length > MOST_NAMED) names.push('…');
  return names.reduceRight((to, from) => ({ '@': 'leads-to', from, to }) satisfies Phrase);
}

/** Resolves parents within a table; unknown ones are reported, and one that leads back to its own row is left out. */
function linkParents(table: ReadTable | undefined, key: string, find: Find, report: Report): void {
  if (!table?.columns.parent) return;
  resolveColumn(table, 'parent', find, table.name, report);
  const ids = table.columns[key] as readonly string[];
  const parents = table.columns.parent as readonly (string | undefined)[];
  const known = new Set(ids);
  const { feeds, cycles } = breakCycles(
    ids.map((id, row) => ({
      id,
      feeds: [parents[row]].filter((parent) => parent !== undefined && known.has(parent)) as string[],
    })),
  );
  const rows = new Map(ids.map((id, row) => [id, row]));
  for (const cycle of cycles)
    report('parent-cycle', placeOf(table, rows.get(cycle[0]!)!, 'parent'), cycle[1], {
      cycle: cycleOf(cycle, (id) => id),
    });
  table.columns.parent = parents.map((parent, row) =>
    parent === undefined || !known.has(parent) ? parent : feeds.get(ids[row]!)![0],
  );
}

/** Resolves `feeds` within each chain; unknown segments and links that lead back are reported and left out. */
function linkSegments(table: ReadTable | undefined, find: Find, report: Report): void {
  if (!table?.columns.feeds) return;
  const { chain: chains = [], id: ids = [], feeds = [], name: names = [] } = table.columns;
  const keyOf = (row: number, id: unknown = ids[row]) => `${chains[row]}\u0000${id}`;
  const rows = new Map(ids.map((_, row) => [keyOf(row), row]));
  const segments = ids.map((_, row) => ({
    id: keyOf(row),
    feeds: ((feeds[row] as string[] | undefined) ?? []).flatMap((feed) => {
      const found = find(feed, chains[row] as string);
      if (found === undefined)
        report('unknown-reference', placeOf(table, row, 'feeds'), feed, {
          table: TABLES.segments.title,
          name: TABLES.segments.title,
          hint: '',
        });
      return found === undefined ? [] : [keyOf(row, found)];
    }),
  }));
  const broken = breakCycles(segments);
  const labelOf = (key: string): LocalizedName => {
    const name = names[rows.get(key)!] as string;
    return table.names.get('name')?.get(name) ?? name;
  };
  for (const cycle of broken.cycles)
    report('link-cycle', placeOf(table, rows.get(cycle[0]!)!, 'feeds'), ids[rows.get(cycle[1]!)!], {
      cycle: cycleOf(cycle, labelOf),
    });
  table.columns.feeds = segments.map(({ id }) =>
    broken.feeds.get(id)!.map((key) => key.slice(key.indexOf('\u0000') + 1)),
  );
}

/** Finds the id that a cell means within a chain. */
export function segmentFinder(segments: readonly Segment[]): Find {
  const byChain = new Map<string, [id: string, name: LocalizedName][]>();
  for (const { chain, id, name } of segments) {
    const own = byChain.get(chain) ?? [];
    if (own.length === 0) byChain.set(chain, own);
    own.push([id, name]);
  }
  const finders = new Map([...byChain].map(([chain, own]) => [chain, finder(own)] as const));
  return Object.assign((key: string, chain?: string) => finders.get(chain ?? '')?.(key), {
    known: (chain?: string) => finders.get(chain ?? '')?.known() ?? [],
    elsewhere: (key: string) => [...finders].find(([, find]) => find(key) !== undefined)?.[0],
  });
}

/** Makes lists of the reference tables; rows that repeat a key are left out, links that lead back too. */
export function readReferences(read: ReadonlyMap<TableName, ReadTable>, report: Report): References {
  const [chainTable, segmentTable, regionTable, tierTable] = (['chains', 'segments', 'regions', 'tiers'] as const).map(
    (name) => read.get(name),
  );
  const policies = read.get('policies');
  dropDuplicates(chainTable, report, 'id');
  dropDuplicates(regionTable, report, 'code');
  dropDuplicates(tierTable, report, 'id');
  dropDuplicates(policies, report, 'id');
  const find = new Map<string, Find>();
  const list = <T>(
    name: string,
    table: ReadTable | undefined,
    make: (cell: Cells, named: Name) => T,
    entry: (one: T) => [string, LocalizedName],
  ) => {
    const all = records(table, make);
    if (table) find.set(name, finder(all.map(entry)));
    return all;
  };
  const chains = list('chains', chainTable, toChain, ({ id, name }) => [id, name]);
  const tiers = list('tiers', tierTable, toTier, ({ id, name }) => [id, name]);
  list('regions', regionTable, toRegion, ({ code, name }) => [code, name]);
  linkParents(regionTable, 'code', find.get('regions')!, report);
  linkParents(
    policies,
    'id',
    finder(records(policies, (cell, name) => [cell('id') as string, name('title', cell('title'))] as const)),
    report,
  );
  if (segmentTable) {
    if (find.has('chains')) resolveColumn(segmentTable, 'chain', find.get('chains')!, 'chains', report);
    dropDuplicates(segmentTable, report, 'chain', 'id');
    find.set('segments', segmentFinder(records(segmentTable, toSegment)));
    linkSegments(segmentTable, find.get('segments')!, report);
  }
  return { chains, tiers, regions: records(regionTable, toRegion), segments: records(segmentTable, toSegment), find };
}
