// The custom properties of the look, from the one list behind styles and charts.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const WORDS = {
  surface: 'Ground.',
  text: 'Text.',
  muted: 'Quiet text.',
  line: 'Rules and grid.',
  accent: 'Links, single marks.',
  focus: 'The focus ring.',
  'shortage-urgent': 'Urgently short.',
  'shortage-tight': 'Tight.',
  'shortage-balanced': 'In balance.',
  'shortage-surplus': 'In surplus.',
  font: 'The font.',
  'size-small': 'Labels and footers.',
  'size-body': 'Text and tables.',
  'size-large': 'Headlines.',
  'size-huge': 'Large figures.',
};

/** A module of the theme, which are plain data. */
export async function loadTheme(path) {
  const entry = fileURLToPath(new URL(`../../src/components/internal/theme/${path}.ts`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const [{ CUSTOM_PROPERTIES }, { LOOKS }] = await Promise.all(['custom-properties', 'tokens'].map(loadTheme));

/** As a manifest says them; the defaults are those of the light look. */
export const cssProperties = CUSTOM_PROPERTIES.map(({ name, get }) => {
  const [, place] = /^color-(\d)$/.exec(name) ?? [];
  const isFont = name === 'font';
  return {
    name: `--chancai-${name}`,
    syntax: isFont ? '*' : name.startsWith('size-') ? '<length>' : '<color>',
    default: isFont ? 'system-ui, sans-serif' : get(LOOKS.light),
    ...(place ? {} : { description: WORDS[name] }),
  };
});
for (const { name, description } of cssProperties)
  if (!description && !/-color-\d$/.test(name)) throw new Error(`${name} has no description`);
