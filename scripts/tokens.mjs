// Writes the looks for other tools: dist/tokens.json (design tokens after the format of the DTCG) and dist/themes/*.css, the presets
// for portals. Both come from the one list behind styles and charts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadTheme } from './manifest/custom-properties.mjs';

const [{ CUSTOM_PROPERTIES }, { LOOKS }, { PRESETS }] = await Promise.all(
  ['custom-properties', 'tokens', 'presets'].map(loadTheme),
);

const colour = (hex) => ({
  $type: 'color',
  $value: {
    colorSpace: 'srgb',
    components: [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1e4) / 1e4),
    hex,
  },
});
const font = (text) => ({ $type: 'fontFamily', $value: text.split(',').map((name) => name.trim().replace(/'/g, '')) });
const size = (text) => ({ $type: 'dimension', $value: { value: Number.parseFloat(text), unit: 'px' } });

/** One look: a token a custom property, of the same name without `--chancai-`. */
const tokensOf = (look) =>
  Object.fromEntries(
    CUSTOM_PROPERTIES.map(({ name, get }) => {
      const value = get(look);
      return [name, name === 'font' ? font(value) : name.startsWith('size-') ? size(value) : colour(value)];
    }),
  );

/** All looks, by their names. */
export const tokens = () => Object.fromEntries(Object.entries(LOOKS).map(([name, look]) => [name, tokensOf(look)]));

/** The presets as style sheets, by their names. */
export const themes = () =>
  Object.fromEntries(
    Object.entries(PRESETS).map(([name, preset]) => {
      const lines = Object.entries(preset).map(([property, value]) => `  --chancai-${property}: ${value};`);
      return [name, `:root {\n${lines.join('\n')}\n}\n`];
    }),
  );

if (import.meta.url === `file://${process.argv[1]}`) {
  mkdirSync('dist/themes', { recursive: true });
  writeFileSync('dist/tokens.json', `${JSON.stringify(tokens(), null, 2)}\n`);
  for (const [name, css] of Object.entries(themes())) writeFileSync(`dist/themes/${name}.css`, css);
}
