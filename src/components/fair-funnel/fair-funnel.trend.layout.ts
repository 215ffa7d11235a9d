import type { FairConversion, FairFunnel } from '../../data/index.js';
import { roomOf } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { fairName, fairWords, isKnown, reasonOf, stageName } from './fair-funnel.words.js';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The step from one stage to the next, fair by fair. */
export interface TrendPanel {
  id: string;
  title: string;
  /** The conversion of the first and of the last fair that has one. */
  ends: string;
  /** Undefined where a fair lacks a figure of either stage. */
  steps: readonly (FairConversion | undefined)[];
  /** Ends of its axis, in per cent. */
  from: number;
  to: number;
  /** Where it is drawn; the frame has the title and the axis' labels, too. */
  box: Box;
  frame: Box;
}

export interface TrendLayout {
  panels: readonly TrendPanel[];
  /** What stands below each fair; '' where there is no room for its name. */
  names: string[];
  /** Between gridlines, in per cent; the same in all panels. */
  step: number;
  /** What conversion began and ended with stands below the titles. */
  stackedTitles: boolean;
  least: number;
}

type Step = Pick<TrendPanel, 'id' | 'title' | 'ends' | 'steps'>;

function stepsOf({ fairs }: FairFunnel, context: ViewContext): Step[] {
  const keys = fairs[0]?.stages.map(({ key }) => key) ?? [];
  return keys.slice(1).map((key, at) => {
    const steps = fairs.map(({ stages }) => {
      const { step } = stages[at + 1]!;
      return step?.from === keys[at] ? step : undefined;
    });
    const shares = steps.flatMap((step) => (step && isKnown(step.share) ? [step.share] : []));
    const write = (share: FairConversion['share']) => context.figure(share, { decimals: 0 });
    const [first, last] = [shares[0], shares[shares.length - 1]];
    return {
      id: key,
      title: fairWords(context).stepName(stageName(keys[at]!, context), stageName(key, context)),
      ends:
        first && last
          ? first === last
            ? write(last)
            : `${write(first)} → ${write(last)}`
          : reasonOf(NO_SHARE, context),
      steps,
    };
  });
}

const NO_SHARE = { low: 0, high: Infinity, text: '', status: 'missing' } as const;

/** Gridlines of one step for all panels, so that equal slopes are equal changes: the finest that needs three gaps at most. */
function scalesOf(steps: readonly Step[]): { step: number; ranges: { from: number; to: number }[] } {
  const ends = steps.map(({ steps: own }) => {
    const known = own.flatMap((one) => (one && isKnown(one.share) ? [one.share.low, one.share.high] : []));
    const finite = known.filter(Number.isFinite);
    return finite.length === 0 ? [0, 0] : [Math.min(...finite), Math.max(...finite)];
  });
  const gaps = ([low = 0, high = 0]: number[], step: number) =>
    Math.max(1, Math.ceil(high / step) - Math.floor(low / step));
  const most = Math.max(100, ...ends.map(([, high = 0]) => high));
  const step = [5, 10, 20, 50].find((one) => ends.every((pair) => gaps(pair, one) <= 3)) ?? most / 2;
  const count = Math.max(2, ...ends.map((pair) => gaps(pair, step)));
  const ranges = ends.map((pair) => {
    const low = Math.floor(pair[0]! / step) * step;
    // Air on both sides, but neither below none nor, where it can be helped, above all of them.
    const spare = count - gaps(pair, step);
    const below = Math.max(Math.floor(spare / 2), Math.min(spare, Math.ceil((low + count * step - 100) / step)));
    const from = Math.max(0, low - below * step);
    return { from, to: from + count * step };
  });
  return { step, ranges };
}

/** As many panels side by side as leave each fair room to be hit; on phones one below the other. */
export function trendLayout(model: FairFunnel, context: ViewContext): TrendLayout {
  const { width, height, tokens } = context;
  const { small } = tokens.size;
  const steps = stepsOf(model, context);
  const { step, ranges } = scalesOf(steps);
  const axis = small * 3.9;
  const gap = small * 1.6;
  const count = model.fairs.length;
  const wanted = axis + Math.max(11 * small, Math.min(count, 12) * tokens.target * 0.9);
  const most = Math.max(1, Math.min(steps.length, Math.floor((width + gap) / (wanted + gap))));
  const rows = Math.max(1, Math.ceil(steps.length / most));
  // As many in each row: no panel stands alone below a full row.
  const columns = Math.max(1, Math.ceil(steps.length / rows));
  const frameWidth = (width - gap * (columns - 1)) / columns;
  const stackedTitles = steps.some(
    ({ title, ends }) => roomOf(title, small) * 1.05 + roomOf(ends, small) + small > frameWidth,
  );
  const head = small * (stackedTitles ? 3.4 : 2);
  const foot = small * 2.4;
  const leastRow = head + small * 6 + foot;
  const rowHeight = Math.max(leastRow, Math.min(height / rows, head + foot + frameWidth));
  const panels = steps.map((one, at): TrendPanel => {
    const frame = {
      left: (at % columns) * (frameWidth + gap),
      top: 2 + Math.floor(at / columns) * rowHeight,
      width: frameWidth,
      height: rowHeight - 2,
    };
    const box = {
      left: frame.left + axis,
      top: frame.top + head,
      width: frameWidth - axis - 4,
      height: rowHeight - 2 - head - foot,
    };
    return { ...one, ...ranges[at]!, frame, box };
  });
  return {
    panels,
    names: namesOf(model, frameWidth - axis - 4, context),
    step,
    stackedTitles,
    least: leastRow * rows,
  };
}

/** Every fair's name where all fit side by side; else the first and the last. */
function namesOf({ fairs }: FairFunnel, width: number, context: ViewContext): string[] {
  const { small } = context.tokens.size;
  const names = fairs.map((fair) => fairName(fair, fairs.length, context));
  const band = width / Math.max(1, names.length);
  if (names.every((name) => roomOf(name, small) + 4 <= band)) return names;
  const last = names.length - 1;
  const fits = (name: string) => roomOf(name, small) <= Math.min(width * 0.48, band * 3);
  return names.map((name, at) => (at === 0 || at === last ? (fits(name) ? name : String(at + 1)) : ''));
}
