import { ansi, clickHouseLike, type Dialect, mysqlLike, numbered } from './dialect.js';

export { compile, type Dialect, type Statement } from './dialect.js';

const plain = { whole: 'bigint', small: 'smallint', text: 'text', long: 'text' } as const;
const sum = (column: string) => `sum(${column})`;

/** DuckDB 1.x: sums of whole numbers are 128 bits wide. */
export const duckdb: Dialect = {
  name: 'duckdb',
  types: { ...plain, text: 'varchar', long: 'varchar' },
  sum,
  compiler: numbered,
  // It takes ten times as long a row with many more.
  mostParams: 500,
};

/** PostgreSQL and what speaks its language: Citus, Greenplum, openGauss, Kingbase. Sums of whole numbers are numeric. */
const postgresql: Dialect = { name: 'postgresql', types: plain, sum, compiler: numbered, mostParams: 30_000 };

/** ClickHouse: its sums of 64 bits wrap in silence, hence 128. */
const clickhouse: Dialect = {
  name: 'clickhouse',
  types: { whole: 'Nullable(Int64)', small: 'Int16', text: 'Nullable(String)', long: 'String' },
  tableEnd: ' engine = MergeTree order by tuple()',
  sum: (column) => `sum(toInt128(${column}))`,
  compiler: clickHouseLike,
  mostParams: 10_000,
};

// Letters that differ only in case or by blanks at their end are two names.
const MYSQL_TEXT = 'varchar(512) character set utf8mb4 collate utf8mb4_bin';
/** MySQL 8, MariaDB, TiDB, OceanBase. Sums of whole numbers are decimal. */
const mysql: Dialect = {
  name: 'mysql',
  types: { ...plain, text: MYSQL_TEXT, long: 'longtext character set utf8mb4 collate utf8mb4_bin' },
  sum,
  compiler: mysqlLike,
  mostParams: 30_000,
};

/** Doris and StarRocks speak as MySQL does; their sums are made 128 bits wide. */
const doris: Dialect = {
  name: 'doris',
  types: { whole: 'bigint', small: 'smallint', text: 'varchar(65533)', long: 'string' },
  sum: (column) => `sum(cast(${column} as largeint))`,
  compiler: mysqlLike,
  mostParams: 10_000,
};

/** Trino. */
const trino: Dialect = {
  name: 'trino',
  types: { ...plain, text: 'varchar', long: 'varchar' },
  sum: (column) => `sum(cast(${column} as decimal(38, 0)))`,
  compiler: ansi,
  mostParams: 5_000,
};

/** The dialects by their names. */
export const DIALECTS = { duckdb, postgresql, clickhouse, mysql, doris, trino } as const;
