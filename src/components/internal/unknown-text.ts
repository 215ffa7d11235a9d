import type { Quantity } from '../../data/index.js';
import type { ViewContext } from './context.js';

/** How many of some figures are withheld, not counted or without an end; '' where none is. */
export function unknownText(figures: readonly Quantity[], { messages }: ViewContext): string {
  const unknown = figures.filter(
    ({ status, low, high }) =>
      status === 'missing' || status === 'suppressed' || high === Infinity || low === -Infinity,
  );
  return unknown.length === 0 ? '' : messages.unknownAmong(unknown.length, figures.length);
}
