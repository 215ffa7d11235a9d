// Stands for `binary.ts` in the classic script, which few pages give such files: there the decoders are a script of their
// own beside it, fetched when the first such file comes. A page opened as a file has to name that script itself.
import type { BinaryDecoders } from './binary.js';

const { currentScript } = document;
const beside = currentScript instanceof HTMLScriptElement ? currentScript.src : '';

const known = (): BinaryDecoders | undefined => (globalThis as { ChancaiFormats?: BinaryDecoders }).ChancaiFormats;

/** Fetches a decoder when the first such file comes; undefined where the page does not have it. */
export async function binaryDecoder<K extends keyof BinaryDecoders>(kind: K): Promise<BinaryDecoders[K] | undefined> {
  if (!known() && beside !== '') {
    const address = beside.replace(/[^/]*$/, 'chancai.formats.js');
    // Not there, or not allowed: the caller says what the page can do.
    await import(address).catch(() => undefined);
  }
  return known()?.[kind];
}
