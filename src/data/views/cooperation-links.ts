import { type Dataset, type Selection, whereOf } from '../dataset/index.js';
import { cellKey, type FactTable, type Filter, factTable } from '../table/index.js';

/** Rows each of which names both sides of an agreement. */
export interface LinkedRows {
  table: FactTable | undefined;
  /** Which of its rows. */
  where: Filter;
  /** The rows of the cooperation table behind rows of `table`. */
  origins(rows: readonly number[]): readonly number[];
  /** Rows of the cooperation table that name only one side, or none, and find no other side. */
  unlinked: number;
}

// No name of a party begins with a control character.
const REGION = '\u0001';
/** The region that stands for a partner; undefined where the partner has a name. */
export const regionOf = (partner: string): string | undefined =>
  partner.startsWith(REGION) ? partner.slice(REGION.length) : undefined;

/** More pairs than any agreement has: an id that stands on every row links nobody. */
const MOST_PAIRS = 50_000;

/**
 * The rows of agreements with a university and a partner on each. Most ledgers have such rows. In one with a row a
 * participant, the rows of one id that name universities are joined with those that name partners; a university
 * without any partner works with its row's region.
 */
export function linkedRows(dataset: Dataset, selection: Selection): LinkedRows {
  const table = dataset.tables.cooperation;
  const where = whereOf(dataset, 'cooperation', selection);
  if (!table) return { table, where, origins: (rows) => rows, unlinked: 0 };
  const { university, partner, ...others } = where;
  const whole = !['university', 'partner'].some((column) => table.values(column, others).includes(''));
  if (whole) return { table, where, origins: (rows) => rows, unlinked: 0 };
  const { columns, origins, unlinked } = join(table, others);
  return {
    table: factTable(columns),
    where: { ...(university && { university }), ...(partner && { partner }) },
    origins: (rows) => [...new Set(rows.flatMap((row) => origins[row]!))].sort((a, b) => a - b),
    unlinked,
  };
}

interface Participants {
  rows: number[];
  /** Rows that name one side only. */
  halves: number;
}

function join(table: FactTable, where: Filter) {
  const reader = (name: string): Read => {
    const cells = table.column(name);
    return (row) => cellKey(cells?.[row]);
  };
  const [university, partner] = [reader('university'), reader('partner')];
  const [kind, id, region] = [reader('partnerKind'), reader('id'), reader('region')];
  const counts = table.column('count');
  const columns: Record<'university' | 'partner' | 'partnerKind' | 'id' | 'count', unknown[]> = {
    university: [],
    partner: [],
    partnerKind: [],
    id: [],
    count: [],
  };
  const origins: number[][] = [];
  const add = (from: number, to: number, name = partner(to)) => {
    columns.university.push(university(from));
    columns.partner.push(name);
    columns.partnerKind.push(regionOf(name) === undefined ? kind(to) : 'locality');
    columns.id.push(id(from));
    columns.count.push(counts?.[from]);
    origins.push(from === to ? [from] : [from, to]);
  };
  let unlinked = 0;
  for (const { rows, halves } of agreements(
    table.aggregate({ by: [], where })[0]?.rows ?? [],
    id,
    university,
    partner,
  )) {
    const full = rows.filter((row) => university(row) !== '' && partner(row) !== '');
    for (const row of full) add(row, row);
    if (halves === 0) continue;
    const from = rows.filter((row) => university(row) !== '' && partner(row) === '');
    const to = rows.filter((row) => university(row) === '' && partner(row) !== '');
    const partners = [...full, ...to];
    const joined = from.length * partners.length + to.length * full.length <= MOST_PAIRS;
    for (const row of from) {
      if (joined && partners.length > 0) for (const other of partners) add(row, other);
      else if (joined && region(row) !== '') add(row, row, REGION + region(row));
      else unlinked += 1;
    }
    if (joined) for (const row of to) for (const other of full) add(other, row);
    unlinked += rows.length - full.length - from.length - (joined && full.length + from.length > 0 ? to.length : 0);
  }
  return { columns, origins, unlinked };
}

type Read = (row: number) => string;

/** Rows by agreement, in first-seen order; each row without an id by itself. */
function agreements(rows: readonly number[], id: Read, university: Read, partner: Read): Iterable<Participants> {
  const found = new Map<string, Participants>();
  const list: Participants[] = [];
  for (const row of rows) {
    const key = id(row);
    let own = key === '' ? undefined : found.get(key);
    if (!own) {
      own = { rows: [], halves: 0 };
      list.push(own);
      if (key !== '') found.set(key, own);
    }
    own.rows.push(row);
    if (university(row) === '' || partner(row) === '') own.halves += 1;
  }
  return list;
}
