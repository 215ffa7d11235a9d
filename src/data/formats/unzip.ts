import { unzipSync } from 'fflate';

/** The parts of a zip archive whose names are wanted, by name. Throws where the archive is broken. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!wanted(partName(name))) return false;
      size += originalSize;
      if (size > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes when unpacked`);
      return true;
    },
  });
  return new Map(Object.entries(parts).map(([name, part]) => [partName(name), part]));
}

// Beyond it a page would run out of memory; no office keeps such a workbook, but a hostile archive may claim it.
const MOST_BYTES = 1 << 30;

/** Names in archives are written in different ways: some with backslashes, some with a slash in front. */
const partName = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
