// After the analysis: the manifest without indentation and with what an element is for in two sentences, and a page of text
// for readers that are programs.
import { readFileSync, writeFileSync } from 'node:fs';
import { first } from './published.mjs';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
const { name, version, description } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const isCommon = (list) => (entry) => elements.every((one) => one[list].some(({ name }) => name === entry.name));
const line = ({ name, type, description: words, default: fallback }) =>
  `- \`${name}\`${type ? ` (${type.text})` : ''}: ${words ?? ''}${fallback ? ` Default ${fallback}.` : ''}`.trimEnd();
const listed = (list, one) => elements[0][list].filter(one).map(line);
const own = ({ tagName, summary, attributes }) => [
  `### <${tagName}>`,
  summary,
  ...attributes.filter((entry) => !isCommon('attributes')(entry)).map(line),
  '',
];
writeFileSync(
  new URL('dist/llms.txt', root),
  [
    `# ${name} ${version}`,
    '',
    `> ${description}. One dataset (JSON, CSV, TSV, NDJSON, Arrow, .xlsx; schema: ${name}/schema/dataset.json) goes in by the \`data\` property, \`src\`, or a child <script type="application/json">.`,
    '',
    '## Attributes of all elements',
    ...listed('attributes', isCommon('attributes')),
    '',
    '## Events of all elements (they bubble and are composed)',
    ...listed('events', isCommon('events')),
    '',
    '## Custom properties of all elements',
    ...listed('cssProperties', isCommon('cssProperties')),
    '',
    '## Elements',
    ...elements.flatMap(own),
  ].join('\n'),
);

for (const element of elements) element.summary = element.summary.split('\n\n').map(first).join('\n\n');
writeFileSync(new URL('custom-elements.json', root), JSON.stringify(manifest));
