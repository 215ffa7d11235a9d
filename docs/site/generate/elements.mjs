// A page an element: what it answers, a view to edit, options, events, parts, properties, do and don't.
import { readFileSync } from 'node:fs';
import { elements, isComposed, nameOf, sources, tablesOf } from '../sources.mjs';
import { ELEMENTS } from '../words/elements.mjs';
import { inChinese } from '../words/manifest.zh-CN.mjs';
import { UI } from '../words/ui.mjs';
import { code, escaped, inline, list, table } from './html.mjs';
import { rowsText, sampleOf } from './samples.mjs';

export const titleOf = (name, lang) => ELEMENTS[name][lang].title ?? sources.messages[lang].view[name];
export const tableTitle = (name, lang) =>
  name === 'meta' ? { 'zh-CN': '数据说明', en: 'Meta' }[lang] : sources.TABLES[name].title[lang];

// The manifest holds the first sentence of each text; its build puts the whole ones beside the Chinese.
const whole = JSON.parse(readFileSync(new URL('../words/manifest.en.json', import.meta.url), 'utf8'));
const say = (sentence, lang) => (lang === 'zh-CN' ? inChinese(sentence) : (whole[sentence] ?? sentence ?? ''));
const saysDefault = (text, lang) => {
  if (!text) return '';
  return /[a-z]+ [a-z]/.test(text.replace(/'[^']*'/g, '')) ? inline(say(text, lang)) : code(text.replace(/^'|'$/g, ''));
};
const isCommon = (kind, entry) => elements.every((one) => (one[kind] ?? []).some(({ name }) => name === entry.name));
const parted = (element, kind) => {
  const all = element[kind] ?? [];
  return [all.filter((entry) => !isCommon(kind, entry)), all.filter((entry) => isCommon(kind, entry))];
};
const typeText = (text = '') => text.replace(/ \| undefined$/, '').replace(/\((string \| PageChoice)\)\[\]/, '$1[]');

const attributes = (entries, lang) => {
  const ui = UI[lang];
  return table(
    [ui.name, ui.type, ui.fallback, ui.means],
    entries.map(({ name, type, default: fallback, description }) => [
      code(name),
      code(typeText(type?.text)),
      saysDefault(fallback, lang) || ui.none,
      inline(say(description, lang)),
    ]),
    ui.options,
  );
};
const described = (entries, lang, label, prefix = '') => {
  const ui = UI[lang];
  return table(
    [ui.name, ui.means],
    entries.map(({ name, description, type }) => [
      code(prefix + (name || '(default)')) + (type?.text?.startsWith('CustomEvent') ? `<br>${code(type.text)}` : ''),
      inline(say(description, lang)),
    ]),
    label,
  );
};
const properties = (entries, lang) => {
  const ui = UI[lang];
  return table(
    [ui.name, ui.lightDark, ui.means],
    entries.map(({ name, default: fallback, description }) => {
      const at = /color-(\d)$/.exec(name)?.[1];
      const swatch = /^#/.test(fallback)
        ? `<svg class="swatch" viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" fill="${fallback}"/></svg>`
        : '';
      return [code(name), `${swatch}${code(fallback ?? '')}`, at ? ui.colour(at) : inline(say(description, lang))];
    }),
    ui.properties,
  );
};
const folded = (title, content) => `<details><summary>${escaped(title)}</summary>\n\n${content}\n\n</details>`;

function live(name, lang) {
  const ui = UI[lang];
  const tag = `chancai-${name}`;
  const text = rowsText(sampleOf(name, lang));
  const geojson = ['region-map', 'dashboard', 'briefing', 'wall'].includes(name)
    ? `<script type="application/json" id="shapes">${JSON.stringify(sources.regions)}</script>`
    : '';
  const at = geojson ? (name === 'region-map' ? ' geojson-src="#shapes"' : '') : '';
  return `${geojson}
<div class="live${isComposed(name) ? ' tall' : ''}">
<div class="view"><${tag} lang="${lang}"${at}><script type="application/json">${text.replace(/</g, '\\u003c')}</script></${tag}>${
    isComposed(name)
      ? ''
      : `<noscript><img src="%root%pictures/${lang}/sample-${name}.svg" alt="${escaped(ui.picture(titleOf(name, lang)))}"></noscript>`
  }</div>
<div class="edit"><label for="edit">${ui.edit}</label>
<textarea id="edit" spellcheck="false" wrap="off" rows="${Math.min(text.split('\n').length + 2, 18)}">${escaped(text)}</textarea>
<button type="button" hidden>${ui.reset}</button></div>
</div>`;
}

const example = (name) => {
  const more = {
    dashboard: ' url-state',
    briefing: ' minutes="20"',
    wall: ' refresh="60"',
    'region-map': ' geojson-src="regions.geojson"',
  };
  return `\`\`\`html\n<script src="chancai.js"></script>\n<chancai-${name} src="data.json"${more[name] ?? ''}></chancai-${name}>\n\`\`\``;
};

function elementPage(element, lang) {
  const ui = UI[lang];
  const name = nameOf(element);
  const words = ELEMENTS[name][lang];
  const [ownAttributes, commonAttributes] = parted(element, 'attributes');
  const [ownParts] = parted(element, 'cssParts');
  const [ownSlots, commonSlots] = parted(element, 'slots');
  const methods = element.members.filter(({ kind, description }) => kind === 'method' && description);
  const tables = tablesOf(name);
  return `# ${titleOf(name, lang)}

<p class="tag"><code>&lt;chancai-${name}&gt;</code></p>

<p class="question"><strong>${ui.answers}</strong>${words.question}</p>

${words.about}

${live(name, lang)}

## ${ui.use}

${example(name)}

${tables.length > 0 ? `${ui.dataOf}${lang === 'en' ? ': ' : '：'}${tables.map((one) => `[${tableTitle(one, lang)}](../data/${one}.html)`).join(lang === 'en' ? ', ' : '、')}${lang === 'en' ? '.' : '。'}` : ''}

## ${ui.options}

${ownAttributes.length > 0 ? attributes(ownAttributes, lang) : ui.noOptions}

${folded(ui.shared, attributes(commonAttributes, lang))}

## ${ui.events}

${described(element.events, lang, ui.events)}

## ${ui.methods}

${described(methods, lang, ui.methods)}

## ${ui.slots}

${described([...ownSlots, ...commonSlots], lang, ui.slots)}

## ${ui.parts}

${described(ownParts, lang, ui.parts)}

## ${ui.properties}

${folded(ui.all(element.cssProperties.length), properties(element.cssProperties, lang))}

## ${ui.doDont}

<div class="advice">
<div class="do"><h3>${ui.doTitle}</h3>${list(words.do.map(inline))}</div>
<div class="dont"><h3>${ui.dontTitle}</h3>${list(words.dont.map(inline))}</div>
</div>
`;
}

export const elementPages = (lang) =>
  elements.map((element) => ({
    path: `elements/${nameOf(element)}`,
    title: titleOf(nameOf(element), lang),
    description: ELEMENTS[nameOf(element)][lang].question,
    live: true,
    content: elementPage(element, lang),
  }));

/** What all elements share, for the page on that. */
export const sharedTables = (lang) => ({
  attributes: attributes(
    elements[0].attributes.filter((entry) => isCommon('attributes', entry)),
    lang,
  ),
  events: described(elements[3].events, lang, UI[lang].events),
  methods: described(
    elements[3].members.filter(({ kind, description }) => kind === 'method' && description),
    lang,
    UI[lang].methods,
  ),
  parts: described(elements[3].cssParts, lang, UI[lang].parts),
  properties: properties(elements[3].cssProperties, lang),
});
