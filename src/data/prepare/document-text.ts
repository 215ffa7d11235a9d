/** Tables longer than this are written by column: no head repeats, and the file is a third of the size. */
const MOST_ROWS = 2000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function columnsOf(rows: readonly Record<string, unknown>[]): Record<string, unknown[]> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

/** JSON with a row, or a column, a line: compact, and a change shows where it is. */
export function documentText(document: unknown): string {
  if (!isObject(document)) return `${JSON.stringify(document, null, 2)}\n`;
  const list = (rows: readonly unknown[]) =>
    rows.length === 0 ? '[]' : `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
  const object = (value: Record<string, unknown>) =>
    `{\n${Object.entries(value)
      .map(([key, one]) => `    ${JSON.stringify(key)}: ${JSON.stringify(one)}`)
      .join(',\n')}\n  }`;
  const table = (value: unknown): string => {
    if (Array.isArray(value))
      return value.length > MOST_ROWS && value.every(isObject) ? object(columnsOf(value)) : list(value);
    return isObject(value) ? object(value) : JSON.stringify(value);
  };
  const entries = Object.entries(document).map(([key, value]) => `  ${JSON.stringify(key)}: ${table(value)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}
