// Stands for `binary.ts` in the classic script, which few pages give such files: there the decoders are a script of their
// own beside it, fetched when the first such file comes.
import { fetchBeside } from '../beside.script.js';
import type { BinaryDecoders } from './binary.js';

const known = (): BinaryDecoders | undefined => (globalThis as { ChancaiFormats?: BinaryDecoders }).ChancaiFormats;

/** Fetches a decoder when the first such file comes; undefined where the page does not have it. */
export async function binaryDecoder<K extends keyof BinaryDecoders>(kind: K): Promise<BinaryDecoders[K] | undefined> {
  return (await fetchBeside('chancai.formats.js', known))?.[kind];
}
