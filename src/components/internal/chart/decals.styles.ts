import { type CSSResult, css, unsafeCSS } from 'lit';

const dots = (radius: number, cell: number): string =>
  `radial-gradient(circle, var(--_surface) ${radius}px, transparent ${radius + 0.5}px) 0 0 / ${cell}px ${cell}px`;

/** The patterns of the decals in their order, from the second on: the first colour is plain. */
const PATTERNS = [
  dots(1.2, 5),
  'repeating-linear-gradient(0deg, transparent 0 3px, var(--_surface) 3px 4.5px)',
  'repeating-linear-gradient(90deg, transparent 0 4px, var(--_surface) 4px 5.5px)',
  'linear-gradient(90deg, var(--_surface) 60%, transparent 60%) 0 2px / 9px 2px repeat-x, linear-gradient(90deg, var(--_surface) 60%, transparent 60%) 4px 7px / 9px 2px repeat-x',
  'linear-gradient(45deg, var(--_surface) 33%, transparent 34%) 0 0 / 7px 7px',
  'repeating-conic-gradient(var(--_surface) 0 25%, transparent 0 50%) 0 0 / 8px 8px',
  dots(3, 9),
];

/** Keys of marks that bear patterns where the system allows no colours of ours. */
export const forcedDecals: CSSResult = unsafeCSS(
  `@media (forced-colors: active){.swatch.solid[class*='decal-']{position:relative;width:1.3em;height:1em}${PATTERNS.map(
    (pattern, at) =>
      `.swatch.solid.decal-${at + 1}::after{position:absolute;top:0;right:0;bottom:0;left:0;content:'';background:${pattern}}`,
  ).join('')}}`,
);

/** A legend whose first `count` swatches, in the palette's order, show their decals. */
export const decalSwatches = (count: number): CSSResult => css`
  .swatch.solid {
    position: relative;
    width: 1.3em;
    height: 1em;
  }
  .swatch.solid::after {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    opacity: 0.36;
    content: '';
  }
  ${unsafeCSS(
    PATTERNS.slice(0, count - 1)
      .map((pattern, at) => `.legend li:nth-child(${at + 2}) .swatch.solid::after { background: ${pattern}; }`)
      .join('\n'),
  )}
`;
