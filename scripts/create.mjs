// Stamps a new view: `npm run create region-map -- --table talent --by region --zh 地区人才地图 --en "Talent by region"`. A table
// that the dataset does not have is made with it: `npm run create returnees -- --table returnees --by kind --by-zh 类别 --zh 留学归国人才 --en "Returnees"`. What comes out works at once and passes the contract; then make it say what it should.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTable } from './create-table.mjs';

const FILES = {
  'build.ts.txt': 'src/data/views/__view__.ts',
  'build.test.ts.txt': 'src/data/views/__view__.test.ts',
  'element.ts.txt': 'src/components/__view__/__view__.ts',
  'element.test.ts.txt': 'src/components/__view__/__view__.test.ts',
  'element.browser.test.ts.txt': 'src/components/__view__/__view__.browser.test.ts',
  'headline.ts.txt': 'src/components/__view__/__view__.headline.ts',
  'drawing.ts.txt': 'src/components/__view__/__view__.drawing.ts',
  'marks.ts.txt': 'src/components/__view__/__view__.marks.ts',
  'table.ts.txt': 'src/components/__view__/__view__.table.ts',
  'view.ts.txt': 'src/components/__view__/__view__.view.ts',
  'words.ts.txt': 'src/components/__view__/__view__.words.ts',
  'words.index.ts.txt': 'src/components/__view__/words/index.ts',
  'words.zh-CN.ts.txt': 'src/components/__view__/words/zh-CN.ts',
  'words.en.ts.txt': 'src/components/__view__/words/en.ts',
  'words.zh-TW.ts.txt': 'src/locales/zh-TW/views/__view__.ts',
  'stories.ts.txt': 'stories/__view__.stories.ts',
};

const camel = (view) => view.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const capital = (text) => text[0].toUpperCase() + text.slice(1);

// What the tests and stories of a view are made with: the example city, or rows stamped with a new table.
const COUNTY = {
  __import__: "import county from '../../../examples/county/data.json';",
  __typed__: "import type { DatasetInput } from '../../data/index.js';\n",
  __data__: 'county as unknown as DatasetInput',
  __rows__: 'county',
  __storyImport__: '',
  __storyArgs__: '',
};
const exampleOf = (view) => ({
  __import__: `import { example } from './testing/example.js';`,
  __typed__: '',
  __data__: 'example',
  __rows__: 'example',
  __storyImport__: `import { example } from '../src/components/${view}/testing/example.js';\n`,
  __storyArgs__: ', data: example',
});

/** Writes a view's files below `root` and registers it. Returns the paths written. */
export function createView(root, { view, table, by, byZh = '类别', zh, en }) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(view ?? ''))
    throw new Error('name the view in kebab-case: npm run create region-map');
  if (!/^[a-z][a-zA-Z]*$/.test(table)) throw new Error('name the table in one English word: --table returnees');
  const isNew = !new RegExp(`^  ${table},$`, 'm').test(readFileSync(join(root, 'src/data/dataset/tables.ts'), 'utf8'));
  const words = {
    __view__: view,
    __name__: camel(view),
    __Class__: capital(camel(view)),
    __table__: table,
    __dimension__: by,
    __title__: zh,
    __Title__: en,
    __lower__: en[0].toLowerCase() + en.slice(1),
    __dimensionZh__: byZh,
    __Dimension__: capital(by),
    ...(isNew ? exampleOf(view) : COUNTY),
  };
  const fill = (text) => Object.entries(words).reduce((filled, [mark, word]) => filled.split(mark).join(word), text);
  const written = [];
  const stamp = (template, path) => {
    const target = join(root, fill(path));
    if (existsSync(target)) throw new Error(`${fill(path)} is there already`);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, fill(readFileSync(join(import.meta.dirname, template), 'utf8')));
    written.push(fill(path));
  };
  for (const [template, path] of Object.entries(FILES)) stamp(join('view-template', template), path);
  const edit = (path, change) => {
    const before = readFileSync(join(root, path), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path} is not as expected: register ${view} there by hand`);
    writeFileSync(join(root, path), after);
    written.push(path);
  };
  if (isNew) createTable({ stamp, edit, fill, words });
  const added = (line) => (text) => `${text.trimEnd()}\n${fill(line)}\n`;
  edit('src/elements.ts', added("export { Chancai__Class__ } from './components/__view__/__view__.js';"));
  edit('src/data/core.ts', added("export * from './views/__view__.js';"));
  for (const [path, title] of [
    ['src/locales/zh-CN/shared.ts', zh],
    ['src/locales/zh-TW/shared.ts', zh],
    ['src/locales/en/shared.ts', en],
  ])
    edit(path, (text) => text.replace(/( {2}view: \{\n)/, `$1    '${view}': '${title.replace(/'/g, "\\'")}',\n`));
  edit('src/locales/zh-TW/index.ts', (text) =>
    text
      .replace(/(import \{ chainMap \})/, `${fill("import { __name__ } from './views/__view__.js';")}\n$1`)
      .replace(/( {2}views: \{\n)/, `$1    '${view}': ${camel(view)},\n`),
  );
  edit('src/server/views.ts', (text) =>
    text
      .replace(
        /(import \{ chainFlowView)/,
        `${fill("import { __name__View } from '../components/__view__/__view__.view.js';")}\n$1`,
      )
      .replace(/(export const VIEWS = \{\n)/, `$1  '${view}': plain(${camel(view)}View),\n`),
  );
  edit('package.json', (text) => {
    const pkg = JSON.parse(text);
    const path = `components/${view}/${view}`;
    const entry = { types: `./dist/types/${path}.d.ts`, default: `./dist/esm/${path}.js` };
    const entries = Object.entries(pkg.exports);
    const at = entries.findIndex(([key]) => key === './data');
    entries.splice(at, 0, [`./components/${view}.js`, entry]);
    return `${JSON.stringify({ ...pkg, exports: Object.fromEntries(entries) }, null, 2)}\n`;
  });
  return written;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      table: { type: 'string', default: 'cooperation' },
      by: { type: 'string', default: 'mode' },
      'by-zh': { type: 'string' },
      zh: { type: 'string' },
      en: { type: 'string' },
    },
  });
  const view = positionals[0];
  try {
    const title = capital((view ?? ' ').replace(/-/g, ' '));
    const written = createView(process.cwd(), {
      view,
      ...values,
      byZh: values['by-zh'],
      zh: values.zh ?? title,
      en: values.en ?? title,
    });
    console.log(written.join('\n'));
    console.log(`\nNext: npm run format, npx vitest run ${view}, and say in words/ what it shows.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
