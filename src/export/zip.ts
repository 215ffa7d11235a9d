/**
 * Stands for `jszip` in what is built: what `pptxgenjs` asks of it, on the zip library that is here anyway. The other one
 * brings along a stand-in of `setImmediate` that pages with Trusted Types refuse.
 */
import { strToU8, zipSync } from 'fflate';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export default class Zip {
  readonly #files: Record<string, Uint8Array> = {};

  /** Folders come with their files. */
  folder(_name: string): this {
    return this;
  }
  file(name: string, content: string | Uint8Array, { base64 = false } = {}): this {
    this.#files[name] = typeof content !== 'string' ? content : base64 ? bytesOf(content) : strToU8(content);
    return this;
  }
  /** Not packed: the parts are taken out again. */
  async generateAsync({ type }: { type: string }): Promise<unknown> {
    const bytes = zipSync(this.#files, { level: 0 });
    return type === 'base64' ? base64Of(bytes) : bytes.slice().buffer;
  }
}
