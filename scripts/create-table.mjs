// Stamps a new table of the dataset, for the view that is made with it. What comes out reads, checks, exports and has a sheet in the
// template at once; then give it the columns that it should have.
import { join } from 'node:path';

const TEMPLATES = {
  'fields.ts.txt': 'src/data/dataset/tables/__table__.ts',
  'description.ts.txt': 'src/data/dataset/schema/descriptions/__table__.ts',
  'example.ts.txt': 'src/components/__view__/testing/example.ts',
};

/** Writes a table's files and registers it. `stamp` writes a template, `edit` changes a file of the library. */
export function createTable({ stamp, edit, fill, words }) {
  const { __table__: table, __dimension__: by, __title__: zh } = words;
  for (const [template, path] of Object.entries(TEMPLATES)) stamp(join('table-template', template), path);
  const after = (pattern, line) => (text) => text.replace(pattern, (found) => `${found}${fill(line)}`);
  const before = (pattern, line) => (text) => text.replace(pattern, (found) => `${fill(line)}${found}`);
  edit('src/data/dataset/tables.ts', (text) =>
    [
      before(/^import \{ chains, META_TITLE/m, "import { __table__ } from './tables/__table__.js';\n"),
      after(/^export const TABLES = \{\n(?: {2}\w+,\n)+/m, '  __table__,\n'),
    ].reduce((changed, change) => change(changed), text),
  );
  edit('src/data/dataset/schema/descriptions/index.ts', (text) =>
    [
      after(/^import .* from '\.\/reference\.js';\n/m, "import { __table__ } from './__table__.js';\n"),
      after(/^export const DESCRIPTIONS: .* = \{\n(?: {2}\w+,\n)+/m, '  __table__,\n'),
    ].reduce((changed, change) => change(changed), text),
  );
  edit('src/data/dataset/table-names.ts', after(/^const SHORT: .* = \{\n/m, `  ${table}: '${zh}',\n`));
  edit(
    'src/data/dataset/tables.test.ts',
    after(/^const CONTRACT: .* = \{\n/m, `  ${table}: '${by.toUpperCase()} id chain region period count',\n`),
  );
  edit(
    'src/locales/zh-TW/fields.ts',
    after(
      /^export const fields: FieldWords = \{\n/m,
      `  __table__: {
    title: '__title__',
    columns: {
      __dimension__: '__dimensionZh__',
      id: '編號',
      chain: '產業鏈',
      region: '地區',
      period: '期間',
      count: '數量',
      source: '來源',
    },
  },
`,
    ),
  );
}
