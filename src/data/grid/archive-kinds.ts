import type { Kind } from './kinds.js';
import type { Archive } from './zip.js';

/** Parts that tell what an archive is, in this order. */
const PARTS: readonly (readonly [part: RegExp, kind: Kind])[] = [
  [/^xl\/workbook\.bin$/, ['file-xlsb', 'mend-xlsx']],
  [/^word\/document\.xml$/, ['file-docx', 'mend-table']],
  [/^ppt\/presentation\.xml$/, ['file-pptx', 'mend-table']],
  [/^index(?:\.zip$|\/.*\.iwa$)/, ['file-numbers', 'mend-numbers']],
  [/^ofd\.xml$/, ['file-ofd', 'mend-table']],
];

/** What a zip archive is, where it is no workbook. */
export function archiveKind(archive: Archive): Kind | undefined {
  const names = [...archive.names];
  for (const [part, kind] of PARTS) if (names.some((name) => part.test(name))) return kind;
  if (archive.names.has('mimetype'))
    return /\.ods$/.test(names.join()) || names.includes('content.xml') ? ['file-ods', 'mend-xlsx'] : undefined;
  if (names.some((name) => /^(?:xl|_rels)\/|^\[content_types\]/.test(name))) return undefined;
  return [{ '@': 'file-archive', count: names.length }, 'mend-unpack'];
}
