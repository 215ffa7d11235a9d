import type { Connection, SqlRow } from '../connection.js';

export interface ClickHouseOptions {
  /** Its HTTP interface: `http://localhost:8123`, with user and password and the database as the path, if need be. */
  url: string;
  /** @default the global one */
  fetch?: typeof fetch;
}

/** An answer is sent once all of it is there; whole numbers beyond what a double holds are texts. */
const ALWAYS = { wait_end_of_query: '1', output_format_json_quote_64bit_integers: '1' } as const;

/** A connection to ClickHouse over its HTTP interface; it takes no driver. */
export function clickHouseConnection({ url, fetch: send = fetch }: ClickHouseOptions): Connection {
  const { username, password, pathname, protocol, host } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1)) || 'default';
  const ask = async (
    query: string,
    settings: Readonly<Record<string, string>>,
    body: string,
    signal?: AbortSignal,
  ): Promise<string> => {
    const address = new URL(`${protocol}//${host}/`);
    const all = { ...ALWAYS, database, ...(query === '' ? {} : { query }), ...settings };
    for (const [key, value] of Object.entries(all)) address.searchParams.set(key, value);
    const response = await send(address, {
      method: 'POST',
      body,
      ...(username && {
        headers: {
          'X-ClickHouse-User': decodeURIComponent(username),
          'X-ClickHouse-Key': decodeURIComponent(password),
        },
      }),
      ...(signal && { signal }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(text.slice(0, 500));
    return text;
  };
  return {
    async run(sql, params, { signal } = {}) {
      // Parameters go by themselves, in the text form of tab-separated values.
      const named = Object.fromEntries(params.map((value, at) => [`param_p${at + 1}`, escaped(String(value))]));
      const isAsked = /^\s*(?:select|with)\b/i.test(sql);
      const text = await ask('', { ...named, default_format: 'JSON' }, sql, signal);
      return isAsked ? (JSON.parse(text) as { data: SqlRow[] }).data : [];
    },
    async append(table, columns, rows) {
      const name = (text: string) => `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
      await ask(
        `insert into ${name(table)} (${columns.map(name).join(', ')}) format JSONCompactEachRow`,
        {},
        rows.map((row) => JSON.stringify(row)).join('\n'),
      );
    },
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r', '\0': '\\0' };
const escaped = (text: string): string => text.replace(/[\\\n\t\r\0]/g, (char) => ESCAPES[char]!);
