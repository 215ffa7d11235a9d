// Any element beside its data, to be edited.
import { elements, nameOf, sources } from '../sources.mjs';
import { UI } from '../words/ui.mjs';
import { titleOf } from './elements.mjs';
import { escaped } from './html.mjs';
import { rowsText, sampleOf } from './samples.mjs';

const json = (value) => JSON.stringify(value).replace(/</g, '\\u003c');
const WORDS = {
  'zh-CN': {
    element: '图表',
    theme: '外观',
    themes: { auto: '随系统', light: '浅色', dark: '深色', wall: '大屏', 'large-print': '长辈版' },
  },
  en: {
    element: 'Element',
    theme: 'Look',
    themes: { auto: 'as the system', light: 'light', dark: 'dark', wall: 'wall', 'large-print': 'large print' },
  },
};

export function playground(lang) {
  const names = elements.map(nameOf);
  const words = WORDS[lang];
  const option = (value, title) => `<option value="${value}">${escaped(title)}</option>`;
  return `<script type="application/json" id="shapes">${json(sources.regions)}</script>
<script type="application/json" id="samples">${json(Object.fromEntries(names.map((name) => [name, rowsText(sampleOf(name, lang))])))}</script>
<p class="choices"><label>${words.element} <select id="element">${names.map((name) => option(name, titleOf(name, lang))).join('')}</select></label>
<label>${words.theme} <select id="theme">${Object.entries(words.themes)
    .map(([value, title]) => option(value, title))
    .join('')}</select></label></p>
<div class="live playground">
<div class="edit"><label for="edit">${UI[lang].edit}</label>
<textarea id="edit" spellcheck="false" wrap="off" rows="24"></textarea>
<button type="button" hidden>${UI[lang].reset}</button></div>
<div class="view"></div>
</div>`;
}
