import type { Tokens } from './tokens.js';

/** How much CSS `zoom` (of portals' large-print scripts, say) enlarges an element; 1 where nothing does. */
export const zoomOf = (element: Element): number =>
  (element as Element & { currentCSSZoom?: number }).currentCSSZoom || 1;

/** The look with all sizes multiplied. */
export function scaledTokens(tokens: Tokens, by: number): Tokens {
  if (by === 1) return tokens;
  const { small, body, large, huge } = tokens.size;
  return {
    ...tokens,
    size: { small: small * by, body: body * by, large: large * by, huge: huge * by },
    row: tokens.row * by,
    target: tokens.target * by,
  };
}
