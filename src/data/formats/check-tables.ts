import { holdsOneTable, type Issue } from '../dataset/index.js';
import type { Checked } from '../dataset/parts.js';
import { paced, paceOf, partOf } from '../grid/pace.js';
import { type DataSource, type DecodeOptions, decodeTables } from './decode.js';
import { checkDecoded, type Decoded } from './decoded.js';

/** Where decoding ends, of all the way; checking is the rest. */
export const DECODING = 0.5;

/** Decodes a source whose tables are to be checked, too: the first part of that work. */
export const decodeFirst = (source: DataSource, options: DecodeOptions): Promise<Decoded> =>
  decodeTables(source, { ...options, onProgress: (done) => options.onProgress?.(done * DECODING) });

/** A source that was decoded and checked. */
export interface CheckedTables {
  /** Is it one table, checked for each name that it is taken for? Else it is a document, and stands under ''. */
  one: boolean;
  /** Why nothing in it can be used. */
  nothing: Issue | undefined;
  checked: (readonly [table: string, checked: Checked])[];
}

/** Checks what was decoded, in short pieces; the second part of the work. */
export async function checkTables(
  decoded: Decoded,
  tables: readonly string[],
  { signal, onProgress }: DecodeOptions,
): Promise<CheckedTables> {
  const one = decoded.bare || (!decoded.read && holdsOneTable(decoded.input));
  const pace = partOf(paceOf(signal, onProgress), DECODING, 1);
  const checked: [string, Checked][] = [];
  for (const table of one ? tables : [''])
    checked.push([table, await paced(checkDecoded(decoded, one ? { table } : {}), pace)]);
  return { one, nothing: decoded.nothing && decoded.issues[0], checked };
}
