import { type CSSResult, unsafeCSS } from 'lit';
import { inkOn } from '../drawing/readable.js';
import { CUSTOM_PROPERTIES } from './custom-properties.js';
import { LOOKS, type Look } from './tokens.js';

/** Levels of shortage whose colour letters and thin lines have. */
const INKS = ['urgent', 'tight'] as const;

/** Letters follow the root's size (`followRoot`). */
const scaled = (name: string, value: string): string =>
  name.startsWith('size-') ? `calc(${value}*var(--_root,1))` : value;

// Inside, a property is `--_name`: what the page sets as `--chancai-name`, else the look's own.
const declare = (look: Look): string =>
  CUSTOM_PROPERTIES.map(({ name, get }) => `--_${name}:var(--chancai-${name},${scaled(name, get(LOOKS[look]))});`).join(
    '',
  ) +
  INKS.map(
    (level) => `--_ink-${level}:var(--chancai-shortage-${level},${inkOn(LOOKS[look].shortage[level], LOOKS[look])});`,
  ).join('') +
  `--_target:${LOOKS[look].target}px;`;

const forced = CUSTOM_PROPERTIES.filter((property) => property.forced !== undefined)
  .map((property) => `--_${property.name}:${property.forced};`)
  .concat(INKS.map((level) => `--_ink-${level}:CanvasText;`))
  .join('');

/** The looks as styles of `.base`, from the same tokens that the charts use. */
export const themeStyles: CSSResult = unsafeCSS(
  `${(Object.keys(LOOKS) as Look[]).map((look) => `.base.${look}{${declare(look)}}`).join('')}` +
    `@media (forced-colors: active){.base.base{${forced}}}`,
);
