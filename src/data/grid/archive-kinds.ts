import type { Kind } from './kinds.js';
import type { Archive } from './zip.js';

/** Parts that tell what an archive is, in this order. */
const PARTS: readonly (readonly [part: RegExp, kind: Kind])[] = [
  [/^xl\/workbook\.bin$/, ['二进制 Excel 工作簿（.xlsb）', 'a binary Excel workbook (.xlsb)', 'xlsx']],
  [/^word\/document\.xml$/, ['Word 文档（.docx）', 'a Word document (.docx)', 'table']],
  [/^ppt\/presentation\.xml$/, ['演示文稿（.pptx）', 'a presentation (.pptx)', 'table']],
  [/^index(?:\.zip$|\/.*\.iwa$)/, ['Numbers 表格（.numbers）', 'a Numbers table (.numbers)', 'numbers']],
  [/^ofd\.xml$/, ['OFD 版式文件（.ofd）', 'an OFD document (.ofd)', 'table']],
];

/** What a zip archive is, where it is no workbook. */
export function archiveKind(archive: Archive): Kind | undefined {
  const names = [...archive.names];
  for (const [part, kind] of PARTS) if (names.some((name) => part.test(name))) return kind;
  if (archive.names.has('mimetype'))
    return /\.ods$/.test(names.join()) || names.includes('content.xml')
      ? ['OpenDocument 表格或文档（.ods 等）', 'an OpenDocument file (.ods or the like)', 'xlsx']
      : undefined;
  if (names.some((name) => /^(?:xl|_rels)\/|^\[content_types\]/.test(name))) return undefined;
  return [`压缩包（内有 ${names.length} 个文件）`, `an archive of ${names.length} files`, 'unpack'];
}
