/** Rows as CSV that spreadsheets open as it is meant: with a byte-order mark, formulas as texts. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows
    .map((row) =>
      row.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replace(/"/g, '""')}"`).join(','),
    )
    .join('\r\n')}\r\n`;
