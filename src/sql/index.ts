/**
 * Chancai over an SQL engine: the same views, true to the last figure, of rows that no page could hold.
 * @module chancai/sql
 */
import '../locales/all.js';

export type { Answer, Ask } from '../data/remote/ask.js';
export type { Catalogue } from '../data/remote/catalogue.js';
export type { Connection, SqlRow, Value } from './connection.js';
export {
  DIALECTS,
  type Dialect,
} from './dialects/index.js';
export { type ClickHouseOptions, clickHouseConnection } from './drivers/clickhouse.js';
export { type DuckdbConnection, duckdbConnection } from './drivers/duckdb.js';
export { type PgClient, postgresConnection } from './drivers/postgres.js';
export { type AnswerOptions, type Engine, type EngineOptions, openEngine } from './engine.js';
export { type Handler, type HandlerOptions, handler, type Limits, type Policy } from './handler.js';
export { DividedIdError, type Loaded, type LoadOptions, loadDataset } from './load.js';
export { nodeListener } from './node-listener.js';
export { type LoadedRows, type LoadRowsOptions, loadRows } from './stream/load-rows.js';
export {
  type ColumnSource,
  NoTableError,
  NotColumnsError,
  type RowSource,
  type TextSource,
} from './stream/row-sources.js';
export { type Unchecked, WholesError } from './stream/table-stream.js';
export { type SuppressAnswers, type SuppressedEngine, suppressedEngine } from './suppressed-engine.js';
export { type ViewsOver, viewsOver } from './views-over.js';
