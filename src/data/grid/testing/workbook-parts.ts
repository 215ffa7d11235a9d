import { strToU8, type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: readonly (readonly [id: string, type: string, target: string])[], base = OFFICE) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** What a workbook of a test is made of: each sheet's XML within `worksheet`, or whole where it begins with `<?xml`. */
export interface GivenParts {
  sheets: readonly string[];
  names?: readonly string[];
  strings?: string;
  /** Number formats by the style that cells refer to, from 1. */
  formats?: readonly string[];
  /** Attributes of `workbookPr`. */
  properties?: string;
  more?: Readonly<Record<string, string>>;
}

/** The parts of a workbook, by hand: what no writer of workbooks would write can be written so. */
export function partsOf({
  sheets,
  names = [],
  strings,
  formats = [],
  properties = '',
  more = {},
}: GivenParts): Record<string, Uint8Array> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${sheets
      .map((_, at) => `<sheet name="${names[at] ?? `表${at + 1}`}" sheetId="${at + 1}" r:id="s${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ...(strings === undefined ? [] : [['t', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(formats.length === 0 ? [] : [['f', 'styles', 'styles.xml'] as const]),
    ]),
    ...Object.fromEntries(
      sheets.map((xml, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        xml.startsWith('<?xml') ? xml : `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(formats.length === 0
      ? {}
      : {
          'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
            .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replace(/"/g, '&quot;')}"/>`)
            .join(
              '',
            )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
        }),
    ...more,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

/** The bytes of a workbook made by hand. */
export const handMade = (given: GivenParts, level: 0 | 6 = 6): Uint8Array =>
  zipSync(partsOf(given) as Zippable, { level });

/** A row of inline texts and numbers. */
export const rowOf = (...cells: readonly (string | number)[]): string =>
  `<row>${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`;
