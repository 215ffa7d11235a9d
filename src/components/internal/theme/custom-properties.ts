import { LOOKS, type Tokens } from './tokens.js';

/** A custom property of the look, and how a token is read and put. */
export interface CustomProperty {
  /** Without `--chancai-`. */
  name: string;
  /** System colour under forced colours; undefined for what is no colour. */
  forced?: string;
  get(tokens: Tokens): string;
  set(tokens: Tokens, value: string): void;
}

type Colour = 'surface' | 'text' | 'muted' | 'line' | 'accent' | 'focus';
const colour = (name: Colour, forced: string): CustomProperty => ({
  name,
  forced,
  get: (tokens) => tokens[name],
  set: (tokens, value) => {
    tokens[name] = value;
  },
});
const size = (name: keyof Tokens['size']): CustomProperty => ({
  name: `size-${name}`,
  get: (tokens) => `${tokens.size[name]}px`,
  set: (tokens, value) => {
    const [, length, times = '1'] = /^(?:calc\()?\s*([\d.]+)px(?:\s*\*\s*([\d.]+))?\s*\)?$/.exec(value) ?? [];
    tokens.size[name] = Number(length) * Number(times) || tokens.size[name];
  },
});

/** Every `--chancai-*` property there is: the one list behind the styles, the charts and the documentation. */
export const CUSTOM_PROPERTIES: readonly CustomProperty[] = [
  colour('surface', 'Canvas'),
  colour('text', 'CanvasText'),
  colour('muted', 'CanvasText'),
  colour('line', 'GrayText'),
  colour('accent', 'LinkText'),
  colour('focus', 'Highlight'),
  ...LOOKS.light.palette.map(
    (_, at): CustomProperty => ({
      name: `color-${at + 1}`,
      forced: at % 2 === 0 ? 'CanvasText' : 'GrayText',
      get: (tokens) => tokens.palette[at]!,
      set: (tokens, value) => {
        tokens.palette = tokens.palette.map((old, index) => (index === at ? value : old));
      },
    }),
  ),
  ...(['urgent', 'tight', 'balanced', 'surplus'] as const).map(
    (level): CustomProperty => ({
      name: `shortage-${level}`,
      forced: level === 'urgent' || level === 'tight' ? 'CanvasText' : 'GrayText',
      get: (tokens) => tokens.shortage[level],
      set: (tokens, value) => {
        tokens.shortage = { ...tokens.shortage, [level]: value };
      },
    }),
  ),
  {
    name: 'font',
    get: (tokens) => tokens.font,
    set: (tokens, value) => {
      tokens.font = value.replace(/"/g, "'");
    },
  },
  size('small'),
  size('body'),
  size('large'),
  size('huge'),
];
