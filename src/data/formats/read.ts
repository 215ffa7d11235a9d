import type { Dataset, Parsed } from '../dataset/index.js';
import { datasetOf, openTable } from '../dataset/parts.js';
import { paced, paceOf, partOf } from '../grid/pace.js';
import { DECODING, decodeFirst } from './check-tables.js';
import type { DataSource, DecodeOptions } from './decode.js';
import { checkDecoded, type ParseDecodedOptions } from './decoded.js';

export type ReadOptions = DecodeOptions & ParseDecodedOptions;

/**
 * Reads a dataset from bytes, text or a file: JSON, NDJSON, CSV and TSV (UTF-8, UTF-16, GB18030), Apache Arrow IPC,
 * `.xlsx`. Where it holds only one table, `table` names it.
 *
 * Whatever is wrong is an issue; rejects only where `signal` stops it, with an `AbortError`.
 */
export async function readDataset(source: DataSource, options: ReadOptions = {}): Promise<Parsed<Dataset>> {
  const decoded = await decodeFirst(source, options);
  const pace = partOf(paceOf(options.signal, options.onProgress), DECODING, 1);
  return datasetOf(await paced(checkDecoded(decoded, options), pace), openTable);
}
