// The colours of every look and preset, as swatches.
import { sources } from '../sources.mjs';
import { code, escaped, table } from './html.mjs';

const { CUSTOM_PROPERTIES, LOOKS, PRESETS } = sources;
const NAMES = {
  'zh-CN': {
    light: '浅色',
    dark: '深色',
    wall: '大屏',
    'large-print': '长辈版',
    'preset-red': '红色门户',
    'preset-blue': '蓝色门户',
    'preset-dark': '深色门户',
    head: '属性',
  },
  en: {
    light: 'light',
    dark: 'dark',
    wall: 'wall',
    'large-print': 'large print',
    'preset-red': 'red portal',
    'preset-blue': 'blue portal',
    'preset-dark': 'dark portal',
    head: 'Property',
  },
};
const swatch = (colour) =>
  /^#/.test(colour)
    ? `<svg class="swatch" viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" fill="${colour}"/></svg>`
    : '';
const shown = (value) => (value === undefined ? '—' : `${swatch(value)}${escaped(value)}`);
const listed = (properties, columns, lang) =>
  table(
    [NAMES[lang].head, ...columns.map(([name]) => NAMES[lang][name])],
    properties.map(({ name, get }) => [
      code(`--chancai-${name}`),
      ...columns.map(([, value]) => shown(value(name, get))),
    ]),
    NAMES[lang].head,
  );

/** What each built-in look has. */
export const looksTable = (lang) =>
  listed(
    CUSTOM_PROPERTIES.filter(({ name }) => name !== 'font'),
    Object.entries(LOOKS).map(([look, tokens]) => [look, (_, get) => get(tokens)]),
    lang,
  );

/** What the presets set. */
export const presetsTable = (lang) =>
  listed(
    CUSTOM_PROPERTIES.filter(({ name }) => Object.values(PRESETS).some((preset) => preset[name])),
    Object.entries(PRESETS).map(([name, preset]) => [`preset-${name}`, (property) => preset[property]]),
    lang,
  );
