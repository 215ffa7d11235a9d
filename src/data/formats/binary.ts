import type { decodeArrow } from './arrow.js';
import type { decodeTextLedger, decodeXlsx } from './ledger.js';

/** The decoders of formats that few pages need. */
export interface BinaryDecoders {
  arrow: typeof decodeArrow;
  xlsx: typeof decodeXlsx;
  /** CSV and TSV that are more than columns under plain heads. */
  text: typeof decodeTextLedger;
}

/** Fetches a decoder when the first such file comes; undefined where the page does not have it. */
export async function binaryDecoder<K extends keyof BinaryDecoders>(kind: K): Promise<BinaryDecoders[K] | undefined> {
  const loaders: { [F in keyof BinaryDecoders]: () => Promise<BinaryDecoders[F]> } = {
    arrow: async () => (await import('./arrow.js')).decodeArrow,
    xlsx: async () => (await import('./ledger.js')).decodeXlsx,
    text: async () => (await import('./ledger.js')).decodeTextLedger,
  };
  return loaders[kind]();
}
