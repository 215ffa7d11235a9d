import type { Dataset, Parsed } from '../dataset/index.js';
import { type DataSource, type DecodeOptions, decodeTables } from './decode.js';
import { type ParseDecodedOptions, parseDecoded } from './decoded.js';

export type ReadOptions = DecodeOptions & ParseDecodedOptions;

/**
 * Reads a dataset from bytes, text or a file: JSON, NDJSON, CSV and TSV (UTF-8, UTF-16, GB18030), Apache Arrow IPC,
 * `.xlsx`. Where it holds only one table, `table` names it.
 *
 * Whatever is wrong is an issue; rejects only where `signal` stops it, with an `AbortError`.
 */
export async function readDataset(source: DataSource, options: ReadOptions = {}): Promise<Parsed<Dataset>> {
  return parseDecoded(await decodeTables(source, options), options);
}
