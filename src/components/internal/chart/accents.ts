import type { ViewContext } from '../context.js';

/**
 * How a mark looks while it is pointed at, by mouse or by key: a ring in the focus colour. No colour is seen against
 * both a bar and the surface in every look, so the ring belongs to a shape that stands on the surface: a clear band
 * around all that is drawn of a mark (`markBands`), or a cell of its own.
 */
export const pointedAt = ({ tokens }: ViewContext): Record<string, unknown> => ({
  emphasis: { focus: 'none', itemStyle: { borderColor: tokens.focus, borderWidth: 2, borderType: 'solid' } },
});

/** Selection dims the shapes of the rest; words stay as they are, or they could not be read. */
export const opacityOf = (key: string, { selected }: ViewContext): number =>
  selected.size === 0 || selected.has(key) ? 1 : 0.3;

/** What every option of ours begins with: text, and motion only where the reader allows it. */
export const commonOption = ({ tokens, reducedMotion }: ViewContext): Record<string, unknown> => ({
  animation: !reducedMotion,
  animationDuration: 0,
  animationDurationUpdate: 250,
  // 'transparent' keeps the host's own surface visible.
  backgroundColor: 'transparent',
  textStyle: { fontFamily: tokens.font, fontSize: tokens.size.small, color: tokens.text },
  aria: { enabled: false },
});
