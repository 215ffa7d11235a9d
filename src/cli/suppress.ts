import * as data from '../data/index.js';
import { said, UsageError } from './command.js';

type Suppress = (document: unknown, options: { threshold: number; dimensions?: readonly string[] }) => unknown;

/** The dataset document with small counts of people hidden, and enough others that they can't be computed back. */
export function suppressed(document: unknown, threshold: number, dimensions: readonly string[] | undefined): unknown {
  const all: Readonly<Record<string, unknown>> = { ...data };
  const suppress = all.suppress as Suppress | undefined;
  if (!suppress) throw new UsageError(said('本版本没有小数隐藏功能。', 'This version can not suppress small counts.'));
  return suppress(document, dimensions ? { threshold, dimensions } : { threshold });
}
