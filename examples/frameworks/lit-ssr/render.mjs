// What a server of Lit would answer: every element of the manifest, and the page around the one that the browser takes over.
import { readFileSync, writeFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html as statically, unsafeStatic } from 'lit/static-html.js';
import 'chancai';
import { view } from './src/view.js';

const { modules } = JSON.parse(readFileSync('node_modules/chancai/custom-elements.json', 'utf8'));
for (const { tagName } of modules.flatMap(({ declarations }) => declarations)) {
  if (!customElements.get(tagName)) throw new Error(`${tagName} is not known to the server`);
  const tag = unsafeStatic(tagName);
  const markup = collectResultSync(render(statically`<${tag} lang="en" .data=${{}}></${tag}>`));
  if (!markup.includes(`<${tagName} `) || /\[object|undefined/.test(markup)) throw new Error(`${tagName}: ${markup}`);
}

const data = JSON.parse(readFileSync('../data.json', 'utf8'));
const page = readFileSync('page.html', 'utf8');
writeFileSync('index.html', page.replace('<!--app-->', collectResultSync(render(view(data, () => {})))));
