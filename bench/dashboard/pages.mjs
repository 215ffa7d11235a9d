// The dashboards' pages, those of many elements, and their scripts.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const own = (path) => fileURLToPath(new URL(path, import.meta.url));

/** One classic script of a page's commands and what they need. */
async function scriptOf(file, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [own(file)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2021',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
  });
  return outputFiles[0].text;
}

/** A Vega specification of a Vega-Lite one. */
async function compiled(specification) {
  const { compile } = await import('vega-lite');
  return compile(specification).spec;
}

/** The scripts of all pages, but for Chancai's own. */
export async function scripts(specification) {
  return {
    chancai: await scriptOf('chancai.js'),
    hand: await scriptOf('hand.js'),
    vega: await scriptOf('vega.js', { SPECIFICATION: JSON.stringify(await compiled(specification)) }),
    many: await scriptOf('many.js'),
  };
}

const CSS = `body { margin: 0; padding: 12px; font: 14px/1.4 system-ui, "Noto Sans CJK SC", sans-serif; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
article { display: flex; flex-direction: column; height: 560px; min-width: 0; }
.chart { flex: 1 1 auto; min-height: 0; overflow: hidden; }
h3, p { margin: 0; }
chancai-dashboard > *, main > * { height: 560px; }`;

export const VIEWS = ['post-pool', 'chain-map', 'cooperation-modes', 'talent-pyramid', 'funding-leverage'];

const page = (title, body, sources) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title><style>${CSS}</style></head>
<body>
${body}
${sources.map((source) => `<script src="${source}"></script>`).join('\n')}
</body>
</html>
`;

export const pages = {
  chancai: page(
    'Chancai',
    `<chancai-dashboard>${VIEWS.map((view) => `<chancai-${view}></chancai-${view}>`).join('')}</chancai-dashboard>`,
    ['/chancai.js', '/chancai-page.js'],
  ),
  chapters: page('Chancai', '<chancai-dashboard></chancai-dashboard>', ['/chancai.js', '/chancai-page.js']),
  hand: page(
    'by hand',
    `<main>${VIEWS.map((view) => `<article id="${view}"><h3>${view}</h3><div class="chart"></div></article>`).join('')}</main>`,
    ['/hand-page.js'],
  ),
  vega: page('Vega-Lite', '<div id="view"></div>', ['/vega-page.js']),
};

const KINDS = [
  'chain-map',
  'cooperation-modes',
  'funding-leverage',
  'talent-pyramid',
  'post-pool',
  'fair-funnel',
  'platform-matrix',
  'talent-services',
  'growth-ladder',
  'indicators',
];

/** A page of so many elements over one dataset, two in a row; four of them are on screen. */
export function manyPage(count, dataset) {
  const elements = Array.from({ length: count }, (_, at) => `chancai-${KINDS[at % KINDS.length]}`);
  const json = JSON.stringify(dataset).replaceAll('<', '\\u003c');
  return page(
    `${count} elements`,
    `<main>${elements.map((tag) => `<${tag} src="#dataset"></${tag}>`).join('\n')}</main>
<script type="application/json" id="dataset">${json}</script>`,
    ['/chancai.js', '/many-page.js'],
  );
}
