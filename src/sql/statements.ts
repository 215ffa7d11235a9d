import { type RawBuilder, sql } from 'kysely';
import type { MeasureInfo, RecordsInfo } from '../data/remote/catalogue.js';
import type { Filter } from '../data/table/index.js';
import { compile, type Dialect, type Statement } from './dialects/index.js';
import { packText } from './packed-text.js';
import { OWN } from './physical-table.js';
import { BLANK, SAYS_UNCOUNTED, UNSTATED, WITHHELD_BIT } from './state.js';

/** A table in an engine. */
export interface Target {
  dialect: Dialect;
  /** The table's own name there. */
  table: string;
  info: RecordsInfo;
}

type Sql = RawBuilder<unknown>;

/** A measure to add: what its columns begin with. */
export interface Added {
  name: string;
  info: MeasureInfo;
}

const list = (parts: readonly Sql[]): Sql => sql.join(parts, sql`, `);
const as = (value: Sql, name: string): Sql => sql`${value} as ${sql.ref(name)}`;
const col = (name: string): Sql => sql.ref(name);
const all = (parts: readonly Sql[]): Sql => (parts.length === 0 ? sql`1 = 1` : sql.join(parts, sql` and `));
const inside = (column: Sql, values: readonly (string | number)[]): Sql =>
  values.length === 0 ? sql`1 = 0` : sql`${column} in (${sql.join(values.map((value) => sql.val(value)))})`;
/** Numbers of ours, not of a reader: they are part of the statement. */
const codes = (column: Sql, some: readonly number[]): Sql => sql`${column} in (${sql.raw(some.join(', '))})`;
const fixed = (column: Sql, value: number): Sql => sql`${column} = ${sql.raw(String(value))}`;

const hasColumn = ({ columns }: RecordsInfo, name: string): boolean => columns.includes(name);

/** The rows that pass; a column that the table lacks is empty on every row. */
function passing(info: RecordsInfo, where: Filter | undefined): Sql[] {
  return Object.entries(where ?? {}).map(([column, wanted]) => {
    const values = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
    if (!hasColumn(info, column)) return values.includes('') ? sql`1 = 1` : sql`1 = 0`;
    return inside(col(column), [...new Set(values)].sort().map(packText));
  });
}

const groupedBy = (parts: readonly Sql[]): Sql => (parts.length === 0 ? sql`` : sql` group by ${list(parts)}`);

/** Sums by group and by the states of what is added: a few lines a group, which answer every condition on records. */
export function sumsOfRows(
  { dialect, table, info }: Target,
  request: { by: readonly string[]; where: Filter | undefined; added: readonly Added[]; own: boolean },
): Statement {
  const { by, where, added, own } = request;
  const keys = by.filter((name) => hasColumn(info, name)).map(col);
  const states = added.flatMap(({ name, info: { states, units } }) => [
    ...(states ? [col(`${name}_state`)] : []),
    ...(units ? [col(`${name}_unit`)] : []),
  ]);
  const select = [
    ...keys.map((key, at) => as(key, `k${at}`)),
    as(sql`count(*)`, 'n'),
    as(sql`count(*)`, 'c'),
    as(sql`min(${col(OWN.row)})`, 'f'),
    ...added.flatMap(({ name, info: { states, high, texts, units } }, at) => [
      as(sumOf(dialect, `${name}_low`), `l${at}`),
      ...(high ? [as(sumOf(dialect, `${name}_high`), `h${at}`)] : []),
      ...(states ? [as(col(`${name}_state`), `s${at}`)] : []),
      ...(texts ? [as(sql`min(${col(`${name}_text`)})`, `t${at}`)] : []),
      ...(units ? [as(col(`${name}_unit`), `u${at}`)] : []),
    ]),
  ];
  const conditions = [fixed(col(OWN.odd), 0), ...(own ? [fixed(col(OWN.repeated), 0)] : []), ...passing(info, where)];
  return compile(
    dialect,
    sql`select ${list(select)} from ${sql.table(table)} where ${all(conditions)}${groupedBy([...keys, ...states])}`,
  );
}

const sumOf = ({ sum }: Dialect, column: string): Sql => {
  const [before, after] = sum('\u0000').split('\u0000') as [string, string];
  return sql`${sql.raw(before)}${col(column)}${sql.raw(after)}`;
};

/** The same of ids with several rows: each counts once, and adds the first figure that one of its rows states. */
export function sumsOfRepeated(
  { dialect, table, info }: Target,
  { by, where, added, id }: { by: readonly string[]; where: Filter | undefined; added: readonly Added[]; id: string },
): Statement {
  const keys = by.filter((name) => hasColumn(info, name)).map(col);
  const record = [...keys, col(id)];
  const state = (name: string, at: Added['info']): Sql => (at.states ? col(`${name}_state`) : sql`0`);
  const isStated = (name: string, at: Added['info']): Sql =>
    at.states ? sql`case when ${codes(state(name, at), UNSTATED)} then 1 else 0 end` : sql`0`;
  const picked = [
    ...keys.map((key, at) => as(key, `k${at}`)),
    as(col(id), 'i'),
    as(col(OWN.row), 'r'),
    ...added.flatMap(({ name, info: own }, at) => [
      as(col(`${name}_low`), `l${at}`),
      ...(own.high ? [as(col(`${name}_high`), `h${at}`)] : []),
      ...(own.states ? [as(state(name, own), `s${at}`)] : []),
      ...(own.texts ? [as(col(`${name}_text`), `t${at}`)] : []),
      ...(own.units ? [as(col(`${name}_unit`), `u${at}`)] : []),
      as(
        sql`row_number() over (partition by ${list(record)} order by ${isStated(name, own)}, ${col(OWN.row)})`,
        `p${at}`,
      ),
    ]),
  ];
  const first = (column: string, at: number): Sql =>
    as(sql`max(case when ${fixed(col(`p${at}`), 1)} then ${col(`${column}${at}`)} end)`, `${column}_${at}`);
  const said = (has: Sql): Sql => sql`max(case when ${has} then 1 else 0 end)`;
  const records = [
    ...keys.map((_, at) => as(col(`k${at}`), `g${at}`)),
    as(col('i'), 'id_'),
    as(sql`count(*)`, 'rows_'),
    as(sql`min(${col('r')})`, 'first_'),
    ...added.flatMap(({ info: own }, at) => [
      first('l', at),
      ...(own.high ? [first('h', at)] : []),
      ...(own.states ? [first('s', at)] : []),
      ...(own.texts ? [first('t', at)] : []),
      ...(own.units ? [first('u', at)] : []),
      ...(own.states
        ? [as(said(fixed(col(`s${at}`), SAYS_UNCOUNTED)), `x_${at}`), as(said(withheld(col(`s${at}`))), `w_${at}`)]
        : []),
    ]),
  ];
  const groupKeys = keys.map((_, at) => col(`g${at}`));
  const classes = added.flatMap(({ info: own }, at) => [
    ...(own.states ? [col(`s_${at}`)] : []),
    ...(own.units ? [col(`u_${at}`)] : []),
  ]);
  const select = [
    ...keys.map((_, at) => as(col(`g${at}`), `k${at}`)),
    as(sql`count(*)`, 'n'),
    as(sql`sum(${col('rows_')})`, 'c'),
    as(sql`min(${col('first_')})`, 'f'),
    ...added.flatMap(({ info: own }, at) => [
      as(sumOf(dialect, `l_${at}`), `l${at}`),
      ...(own.high ? [as(sumOf(dialect, `h_${at}`), `h${at}`)] : []),
      ...(own.states ? [as(col(`s_${at}`), `s${at}`)] : []),
      ...(own.texts ? [as(sql`min(${col(`t_${at}`)})`, `t${at}`)] : []),
      ...(own.units ? [as(col(`u_${at}`), `u${at}`)] : []),
      ...(own.states ? [as(sql`max(${col(`x_${at}`)})`, `x${at}`), as(sql`max(${col(`w_${at}`)})`, `w${at}`)] : []),
    ]),
  ];
  const conditions = [fixed(col(OWN.odd), 0), fixed(col(OWN.repeated), 1), ...passing(info, where)];
  return compile(
    dialect,
    sql`with ${sql.ref('picked')} as (select ${list(picked)} from ${sql.table(table)} where ${all(conditions)}), ${sql.ref('records')} as (select ${list(records)} from ${sql.ref('picked')} group by ${list([...keys.map((_, at) => col(`k${at}`)), col('i')])}) select ${list(select)} from ${sql.ref('records')}${groupedBy([...groupKeys, ...classes])}`,
  );
}

/** Codes of withheld figures are those with one bit, which not every engine can test for: the small numbers that have it. */
const WITHHELD_CODES = Array.from({ length: 1024 }, (_, code) => code).filter(
  (code) => (code & WITHHELD_BIT) !== 0 && (code & 15) > 1 && (code & 15) < 7 && ((code & 15) === 6 || code < 128),
);
const withheld = (column: Sql): Sql => codes(column, WITHHELD_CODES);

/** The values of a column among some rows, each with its first one. */
export function firstOfValues({ dialect, table, info }: Target, column: string, where: Filter | undefined): Statement {
  const value = hasColumn(info, column) ? col(column) : sql.raw("''");
  return compile(
    dialect,
    sql`select ${as(value, 'k0')}, ${as(sql`min(${col(OWN.row)})`, 'f')} from ${sql.table(table)} where ${all(passing(info, where))}${hasColumn(info, column) ? groupedBy([value]) : sql``}`,
  );
}

/** The values of a column, each with the last of the rows on which any of some columns says something. */
export function lastOfValues(
  { dialect, table, info }: Target,
  { column, filled, where }: { column: string; filled: readonly string[]; where: Filter | undefined },
): Statement {
  const isFilled = filled.flatMap((name): Sql[] => {
    const measure = info.measures[name];
    if (measure) return [measure.states ? sql`${col(`${name}_state`)} <> ${sql.raw(String(BLANK))}` : sql`1 = 1`];
    return hasColumn(info, name) ? [sql`${col(name)} <> ''`] : [];
  });
  const any = isFilled.length === 0 ? sql`1 = 0` : sql`(${sql.join(isFilled, sql` or `)})`;
  return compile(
    dialect,
    sql`select ${as(col(column), 'k0')}, ${as(sql`max(${col(OWN.row)})`, 'f')} from ${sql.table(table)} where ${all([any, ...passing(info, where)])} group by ${col(column)}`,
  );
}

/** Whole rows in their order: some that pass, of a group, or those that are added beside the engine. */
export function rowsOf(
  { dialect, table, info }: Target,
  columns: readonly string[],
  which: { where?: Filter | undefined; odd?: 0 | 1; after?: number | undefined; limit?: number },
): Statement {
  const conditions = [
    ...(which.odd === undefined ? [] : [fixed(col(OWN.odd), which.odd)]),
    ...(which.after === undefined ? [] : [sql<boolean>`${col(OWN.row)} > ${sql.val(which.after)}`]),
    ...passing(info, which.where),
  ];
  return compile(
    dialect,
    sql`select ${list(columns.map(col))} from ${sql.table(table)} where ${all(conditions)} order by ${col(OWN.row)}${which.limit === undefined ? sql`` : sql` limit ${sql.raw(String(which.limit))}`}`,
  );
}
