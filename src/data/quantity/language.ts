import type { Quantity } from './quantity.js';
import type { Step } from './scale.js';

/** The words of a language around figures. */
export interface QuantityLanguage {
  /** Units of large numbers: 万, 亿; thousand, million. */
  steps: readonly Step[];
  /** Are digits grouped by threes everywhere, or only in columns of figures, below each other? */
  groups: 'everywhere' | 'columns';
  /** Is a figure in full scaled all the same where that leaves nothing of it out: 2670万元 for 26700000元? */
  scalesFull: boolean;
  /** What stands for a figure that can't be shown. */
  label: (quantity: Quantity) => string;
  /** Digits, scale and unit together: 1.2万元, 1.2 million yuan. */
  join: (digits: string, scale: string, unit: string | undefined) => string;
  atLeast: (figure: string) => string;
  upTo: (figure: string) => string;
  range: string;
  /** Whether both ends of a range bear scale and unit. */
  repeats: (scale: string, unit: string | undefined) => boolean;
  mayBeNegative: string;
  provisional: string;
  partlyWithheld: string;
  /** The official wording where this language keeps it, given a way to write numbers in it; else `null`. */
  wording: (quantity: Quantity, full: boolean, write: (ends: Quantity) => string) => string | null;
}
