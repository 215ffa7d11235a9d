// The documentation: pages written in pages/<language>, and those that are made of the library's sources. Chinese stands at the
// root, English beside it; every address is relative, so that the site works in any folder and from a disk.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { elementPages, sharedTables } from './generate/elements.mjs';
import { figuresTable, wordsTable } from './generate/figures.mjs';
import { gallery } from './generate/gallery.mjs';
import { playground } from './generate/playground.mjs';
import { tablePages } from './generate/tables.mjs';
import { looksTable, presetsTable } from './generate/themes.mjs';
import { highlight } from './highlight.mjs';
import { SECTIONS } from './nav.mjs';
import { searchIndex } from './search-index.mjs';
import { LANGS, root, sources } from './sources.mjs';
import { writtenPages } from './written.mjs';

const here = import.meta.dirname;
const addressOf = (path, lang) => `${lang === 'en' ? 'en/' : ''}${path}.html`;

/** What a written page asks for by `<!-- insert: name -->`. */
const INSERTS = {
  gallery,
  playground,
  figures: figuresTable,
  words: wordsTable,
  looks: looksTable,
  presets: presetsTable,
  ...Object.fromEntries(
    ['attributes', 'events', 'methods', 'parts', 'properties'].map((name) => [
      `shared-${name}`,
      (lang) => sharedTables(lang)[name],
    ]),
  ),
};

const inserted = (lang) => (page) => ({
  ...page,
  live: page.path === 'live',
  description: '',
  content: page.content.replace(/^<!-- insert: (\S+) -->$/gm, (_, name) => {
    if (!INSERTS[name]) throw new Error(`${page.path} asks for ${name}, which nothing makes`);
    return INSERTS[name](lang);
  }),
});

/** An anchor is its heading, blanks as hyphens. */
function anchors(markdown) {
  markdown.core.ruler.push('anchors', ({ tokens }) => {
    const seen = new Map();
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'heading_open' || token.tag === 'h1') continue;
      const slug = tokens[at + 1].content
        .replace(/[`*（）()：:，,。.？?“”"]/g, '')
        .trim()
        .replace(/\s+/g, '-')
        .toLowerCase();
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      token.attrSet('id', times === 0 ? slug : `${slug}-${times + 1}`);
    }
  });
}

export default async function (config) {
  config.amendLibrary('md', (markdown) => {
    markdown.set({ html: true, highlight });
    markdown.use(anchors);
    const fence = markdown.renderer.rules.fence;
    markdown.renderer.rules.fence = (...args) => fence(...args).replace('<pre', '<pre tabindex="0"');
  });
  for (const folder of ['pages', 'assets', 'generate', 'words']) config.addWatchTarget(join(here, folder));
  config.ignores.add('pages/**');

  const pages = LANGS.flatMap((lang) =>
    [...writtenPages(lang).map(inserted(lang)), ...elementPages(lang), ...tablePages(lang)].map((page) => ({
      ...page,
      lang,
    })),
  );
  const titles = new Map(pages.map(({ lang, path, title }) => [`${lang}:${path}`, title]));
  const listed = SECTIONS.flatMap(({ pages: paths }) => paths);
  for (const { path } of pages) if (!listed.includes(path)) throw new Error(`${path} stands in no section of nav.mjs`);
  const nav = Object.fromEntries(
    LANGS.map((lang) => [
      lang,
      SECTIONS.map((section) => ({
        title: section[lang],
        pages: section.pages.map((path) => {
          const title = titles.get(`${lang}:${path}`);
          if (!title) throw new Error(`no page ${path} in ${lang}`);
          return { path, title, address: addressOf(path, lang) };
        }),
      })),
    ]),
  );
  for (const { path, lang, title, content, live, description } of pages)
    config.addTemplate(`made/${lang}/${path}.md`, content, {
      layout: 'page.11ty.mjs',
      permalink: addressOf(path, lang),
      title,
      lang,
      path,
      live,
      description,
      nav: nav[lang],
      other: addressOf(path, lang === 'en' ? 'zh-CN' : 'en'),
      version: sources.version,
    });

  config.addPassthroughCopy({ assets: 'assets' });
  config.addPassthroughCopy({ 'node_modules/minisearch/dist/umd/index.js': 'assets/minisearch.js' });
  if (!existsSync(join(root, 'dist/cdn/chancai.js'))) throw new Error('dist/ is missing: run npm run build first');
  for (const name of [
    'chancai.js',
    'chancai.charts.js',
    'chancai.formats.js',
    'chancai.share.js',
    'chancai.briefing.js',
    'chancai.wall.js',
    'LICENCES.txt',
  ])
    config.addPassthroughCopy({ [join('../../dist/cdn', name)]: `assets/${name}` });

  config.on('eleventy.after', async ({ directories, results }) => {
    const output = directories.output;
    const { pictures } = await import('./generate/pictures.mjs');
    for (const [name, bytes] of await pictures()) {
      const file = join(output, 'pictures', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    for (const lang of LANGS) {
      const entries = results.filter(
        ({ url, content }) => content && (url.startsWith('/en/') ? 'en' : 'zh-CN') === lang,
      );
      writeFileSync(join(output, 'assets', `search.${lang}.js`), searchIndex(entries));
    }
  });

  return {
    dir: { input: '.', output: 'dist', includes: 'includes' },
    templateFormats: ['md'],
    markdownTemplateEngine: false,
  };
}
