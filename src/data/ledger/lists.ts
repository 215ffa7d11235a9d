/** What a cell lists, one thing after the other. */
export const listOf = (cell: unknown): string[] =>
  String(cell)
    .split(/[；;、]/)
    .map((part) => part.trim());
