import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  MysqlAdapter,
  MysqlQueryCompiler,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryCompiler,
  type RawBuilder,
} from 'kysely';

/** What engines say differently. Names are quoted and values bound by kysely's compilers. */
export interface Dialect {
  name: string;
  types: Readonly<Record<'whole' | 'small' | 'text' | 'long', string>>;
  /** What stands behind the columns of a new table. */
  tableEnd?: string;
  /** A sum of whole numbers that can't run over. */
  sum(column: string): string;
  compiler(): QueryCompiler;
  /** How many parameters one statement may have. */
  mostParams: number;
}

/** A statement to run. */
export interface Statement {
  sql: string;
  params: readonly unknown[];
}

const makers = new WeakMap<Dialect, Kysely<unknown>>();

/** Kysely that writes statements of a dialect and runs none. */
function writerOf(dialect: Dialect): Kysely<unknown> {
  const known = makers.get(dialect);
  if (known) return known;
  const isMysql = dialect.compiler() instanceof MysqlQueryCompiler;
  const made = new Kysely<unknown>({
    dialect: {
      createAdapter: () => (isMysql ? new MysqlAdapter() : new PostgresAdapter()),
      createDriver: () => new DummyDriver(),
      createQueryCompiler: () => dialect.compiler(),
      createIntrospector: () => {
        throw new Error('asks no engine for its tables');
      },
    },
  });
  makers.set(dialect, made);
  return made;
}

/** The statement in a dialect's words. */
export function compile(dialect: Dialect, query: RawBuilder<unknown>): Statement {
  const { sql, parameters }: CompiledQuery = query.compile(writerOf(dialect));
  return { sql, params: parameters };
}

/** Numbered parameters: $1, $2 …. */
export const numbered = (): QueryCompiler => new PostgresQueryCompiler();
/** Names in backticks, parameters as question marks. */
export const mysqlLike = (): QueryCompiler => new MysqlQueryCompiler();

/** Names in double quotes, parameters as question marks. */
class AnsiCompiler extends PostgresQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '?';
  }
}
export const ansi = (): QueryCompiler => new AnsiCompiler();

/** Parameters of ClickHouse say their type: `{p1:String}`. */
class ClickHouseCompiler extends PostgresQueryCompiler {
  protected override appendValue(parameter: unknown): void {
    const type = typeof parameter === 'number' ? (Number.isInteger(parameter) ? 'Int64' : 'Float64') : 'String';
    this.addParameter(parameter);
    this.append(`{p${this.numParameters}:${parameter === null ? 'Nullable(String)' : type}}`);
  }
}
export const clickHouseLike = (): QueryCompiler => new ClickHouseCompiler();
