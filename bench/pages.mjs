// The two pages that are compared, and the script of the one drawn by hand.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const own = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(own(path), 'utf8');

/** One classic script from bench/hand, made with the tools and settings that make Chancai's. */
export async function buildHandScript() {
  const bundle = await rollup({
    input: own('hand/index.js'),
    plugins: [
      replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } }),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
    ],
    onwarn(warning) {
      if (warning.code !== 'CIRCULAR_DEPENDENCY') throw new Error(`${warning.code}: ${warning.message}`);
    },
  });
  const { output } = await bundle.generate({
    format: 'iife',
    name: 'Hand',
    plugins: [terser({ ecma: 2020, compress: { passes: 2 }, format: { comments: false, wrap_iife: true } })],
  });
  await bundle.close();
  return output[0].code;
}

const CSS = `
body { margin: 0; padding: 12px; background: #eceff2; color: #1c2024;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
main > * { display: block; height: 780px; min-width: 0; }
article { display: flex !important; flex-direction: column; box-sizing: border-box; padding: 12px 16px;
  background: #fff; font-size: 14px; line-height: 1.4; }
h3, p, ul { margin: 0; padding: 0; }
h3 { font-size: 18px; font-weight: 650; line-height: 1.3; }
p, ul { color: #5b636c; font-size: 12px; }
ul { display: flex; flex-wrap: wrap; list-style: none; padding: 8px 0; }
li { margin-inline-end: 14px; }
li::before { content: ""; display: inline-block; width: 12px; height: 12px; margin-inline-end: 5px; background: var(--key); }
li.hatched::before { background: repeating-linear-gradient(135deg, #5b636c 0 1px, transparent 1px 4px); outline: 1px solid #5b636c; }
li.slot::before { border: 1px dashed #5b636c; box-sizing: border-box; }
.chart { flex: 1 1 auto; min-height: 0; overflow: hidden; }
.footer { padding-top: 6px; }`;

const page = (title, main, scripts) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title><style>${CSS}</style></head>
<body>
<main>
${main}
</main>
${scripts}
</body>
</html>
`;

/** JSON that is safe inside a script element. */
const json = (id, value) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
const script = (source) => `<script src="${source}"></script>`;
const inline = (path) => `<script>{
${read(path)}}</script>`;

export const chancaiPage = (dataset, views) =>
  page(
    'Chancai',
    views.map((view) => `<chancai-${view} ${FORMS[view] ?? ''} src="#dataset"></chancai-${view}>`).join('\n'),
    [json('dataset', dataset), script('/chancai.js'), inline('pages/chancai.js')].join('\n'),
  );

/** Keys as colour, or as the pattern of a key beside it. */
const CERTAINTY = { 不确定部分: 'hatched', 未公开或无上限: 'slot' };
const LEGENDS = {
  'chain-map': {
    急需紧缺: '#b3261e',
    偏紧: '#ad4f00',
    平衡: '#626a72',
    富余: '#2a66a8',
    供给: '#1c2024',
    ...CERTAINTY,
  },
  'cooperation-modes': { 协议签约: '#2a66a8', 挂牌运行: '#c7621b', 名单派驻: '#1f8a70', 聘书聘任: '#8e4a9e' },
  'funding-leverage': { 财政投入: '#2a66a8', 撬动资金: '#c7621b', 撬动倍数: '#1f8a70', ...CERTAINTY },
  'talent-pyramid': { 人数: '#2a66a8', 目标: '#1c2024', 缺口: '#b3261e', 不确定部分: 'hatched' },
};
/** What the hand-made pages draw: one chain as a flow. */
const FORMS = { 'chain-map': 'view="flow"' };
const SUBTITLES = {
  'chain-map': '2025年各环节人才需求（宽条）与供给（内条），单位：人',
  'cooperation-modes': '各合作方式的协议数（项）与占比，按合作形式分段；2021—2025年',
  'funding-leverage': '按时期：财政投入与撬动资金（元）；撬动倍数另用一轴',
  'talent-pyramid': '各层次在册人数与目标（人），2025年；条长按对数刻度，每多一格人数为10倍',
};

export function handPage({ meta }, figures, views) {
  const said = (name) => meta[name]['zh-CN'];
  const footer = `来源：${said('source')}；口径：${said('scope')}；截至 ${meta.asOf}；说明：${said('note')}`;
  const article = (view) => `<article id="${view}">
<h3></h3><p>${SUBTITLES[view]}</p>
<ul>${Object.entries(LEGENDS[view])
    .map(([name, key]) => `<li ${key.startsWith('#') ? `style="--key:${key}"` : `class="${key}"`}>${name}</li>`)
    .join('')}</ul>
<div class="chart"></div><p class="footer">${footer}</p>
</article>`;
  return page(
    'by hand',
    views.map(article).join('\n'),
    [json('figures', figures), script('/hand.js'), inline('pages/hand.js')].join('\n'),
  );
}
