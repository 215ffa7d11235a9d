// The custom properties of the look, from the one list behind styles and charts.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const WORDS = {
  surface: 'The ground of views.',
  text: 'Text.',
  muted: 'Quiet text: units, sources, labels of axes.',
  line: 'Rules and grid lines.',
  accent: 'Links, and the marks of views that show one thing.',
  focus: 'The ring around what has the focus.',
  'shortage-urgent': 'Urgently short: the darkest of the four, the brightest in dark looks.',
  'shortage-tight': 'Tight.',
  'shortage-balanced': 'In balance; pale, so it gets an outline.',
  'shortage-surplus': 'In surplus; pale, so it gets an outline.',
  font: 'The font; system fonts unless set.',
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
