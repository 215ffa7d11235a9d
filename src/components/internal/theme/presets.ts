import { CUSTOM_PROPERTIES } from './custom-properties.js';
import { LOOKS } from './tokens.js';

/** Values of custom properties, by their names without `--chancai-`. */
type Preset = Readonly<Record<string, string>>;

const colours = (accent: string, palette: readonly string[]): Preset => ({
  accent,
  focus: accent,
  ...Object.fromEntries(palette.map((colour, at) => [`color-${at + 1}`, colour])),
});

/** Colours for the portals that there are most of: the red and the blue ones, and those on a dark ground. */
export const PRESETS: Readonly<Record<'red' | 'blue' | 'dark', Preset>> = {
  // Without the rose and the orange of the light look, which red would be taken for.
  red: colours('#a3201b', ['#9c1c1c', '#2a66a8', '#c07a1e', '#1f8a70', '#8e4a9e', '#3d93b8', '#8a6a1f', '#6a7179']),
  blue: colours('#0b4f9e', ['#0b4f9e', ...LOOKS.light.palette.slice(1)]),
  dark: Object.fromEntries(
    CUSTOM_PROPERTIES.filter(({ forced }) => forced !== undefined).map(({ name, get }) => [name, get(LOOKS.dark)]),
  ),
};
