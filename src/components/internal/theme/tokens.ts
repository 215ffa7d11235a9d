import type { ShortageLevel } from '../../../data/views/chain-map.js';

/** Named looks. `auto` follows the reader's system between light and dark. */
export const THEMES = ['auto', 'light', 'dark', 'wall', 'large-print'] as const;
export type ThemeName = (typeof THEMES)[number];
export type Look = Exclude<ThemeName, 'auto'>;

/** All that an option function needs to know of the look: resolved colours and sizes in CSS pixels. */
export interface Tokens {
  surface: string;
  text: string;
  muted: string;
  line: string;
  accent: string;
  focus: string;
  /** Eight colours: those side by side stay apart in three kinds of colour vision; in grey print their patterns do. */
  palette: readonly string[];
  /**
   * Fills, the farther from the surface in lightness the more urgent, so that grey print and every eye keep the order. Pale
   * ones need an outline (`edgeOn`), and none is a colour of letters (`inkOn`).
   */
  shortage: Readonly<Record<ShortageLevel, string>>;
  font: string;
  size: { small: number; body: number; large: number; huge: number };
  /** Height of a row that holds one bar, its label and air. */
  row: number;
  /** Smallest side of what can be clicked. */
  target: number;
}

// Single quotes: the list also stands in attributes of exported pictures.
const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const light = {
  surface: '#ffffff',
  text: '#1c2024',
  muted: '#5b636c',
  line: '#d5d9de',
  accent: '#1a5fb4',
  focus: '#0b57d0',
  palette: ['#2a66a8', '#c7621b', '#1f8a70', '#8e4a9e', '#8a6a1f', '#3d93b8', '#b8405e', '#6a7179'],
  shortage: {
    urgent: '#8c1d18',
    tight: '#e0893f',
    balanced: '#ece9e2',
    surplus: '#a8c6e4',
    uncertain: '#5b636c',
    unknown: '#5b636c',
  },
};

const dark = {
  surface: '#14181d',
  text: '#eef1f4',
  muted: '#aab3bd',
  line: '#3a424b',
  accent: '#7fb2f0',
  focus: '#a8c7fa',
  palette: ['#6ea8e6', '#f0994f', '#4dbf9f', '#c98ad9', '#cfae5a', '#7fd0ee', '#ee7f99', '#a3acb6'],
  shortage: {
    urgent: '#ff8a7a',
    tight: '#a8581a',
    balanced: '#39424c',
    surplus: '#2f5f91',
    uncertain: '#aab3bd',
    unknown: '#aab3bd',
  },
};

/** The built-in looks. Every colour and size of them can be set from outside by a `--chancai-*` custom property. */
export const LOOKS: Readonly<Record<Look, Tokens>> = {
  light: { ...light, font: FONT, size: { small: 12, body: 14, large: 18, huge: 24 }, row: 40, target: 24 },
  dark: { ...dark, font: FONT, size: { small: 12, body: 14, large: 18, huge: 24 }, row: 40, target: 24 },
  wall: { ...dark, font: FONT, size: { small: 20, body: 24, large: 34, huge: 48 }, row: 68, target: 44 },
  'large-print': { ...light, font: FONT, size: { small: 18.5, body: 21, large: 27, huge: 36 }, row: 60, target: 60 },
};
