import type { decodeArrow } from './arrow.js';
import type { decodeXlsx } from './xlsx.js';

/** The decoders of formats that are no text. */
export interface BinaryDecoders {
  arrow: typeof decodeArrow;
  xlsx: typeof decodeXlsx;
}

/** Fetches a decoder when the first such file comes; undefined where the page does not have it. */
export async function binaryDecoder<K extends keyof BinaryDecoders>(kind: K): Promise<BinaryDecoders[K] | undefined> {
  const loaders: { [F in keyof BinaryDecoders]: () => Promise<BinaryDecoders[F]> } = {
    arrow: async () => (await import('./arrow.js')).decodeArrow,
    xlsx: async () => (await import('./xlsx.js')).decodeXlsx,
  };
  return loaders[kind]();
}
