/**
 * How much a file may hold. No office's file comes near; a hostile one claims more than a page can bear. Each is looked
 * at before anything of that size is allocated, and what goes beyond is refused with these words.
 */
export const LIMITS = {
  /** What a file may hold once unpacked, in bytes. */
  unpacked: 2 ** 30,
  /** How many times its size a file may hold once unpacked, beyond `expandsFrom`: offices' files reach some 60. */
  expansion: 250,
  expandsFrom: 2 ** 23,
  parts: 10_000,
  /** Elements of XML, or objects and lists of JSON, within each other. */
  depth: 100,
  /** Names of one object of JSON. */
  names: 16_384,
  /** One tag of XML with its attributes, in characters. */
  tag: 2 ** 15,
  sheets: 1000,
  rows: 1_048_576,
  /** Lines of a text that hold nothing; no sheet that was saved as one has more. */
  blank: 1_048_576,
  columns: 16_384,
  /** Cells of all sheets together that hold something, or values, objects and lists of JSON. */
  cells: 10_000_000,
  /** The same with the empty cells before the last one of each row, which take time all the same. */
  area: 20_000_000,
  merges: 100_000,
  links: 100_000,
  /** Characters of one cell, or of one text of JSON; spreadsheets allow 32,767. */
  text: 2 ** 20,
  /** Characters of all long cells together: many may share one text. */
  letters: 2 ** 24,
  /** Characters of one line of a text, in quotes or not. */
  line: 2 ** 21,
} as const;

export type LimitName = keyof typeof LIMITS;
