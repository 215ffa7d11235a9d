import type { Connection, SqlRow } from '../connection.js';

/** What is used of a client or a pool of `pg`. */
export interface PgClient {
  query(sql: string, params: unknown[]): Promise<{ rows: SqlRow[] }>;
}

/** A connection of PostgreSQL's driver `pg`; rows are appended as one parameter of JSON, some thousand at once. */
export function postgresConnection(client: PgClient): Connection {
  return {
    run: async (sql, params) => (await client.query(sql, [...params])).rows,
    async append(table, columns, rows) {
      const name = `"${table.replaceAll('"', '""')}"`;
      const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
      await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`, [
        JSON.stringify(objects),
      ]);
    },
  };
}
