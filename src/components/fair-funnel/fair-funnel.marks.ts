import type { Fair, FairFunnel, FairStage } from '../../data/index.js';
import { certaintyLegend } from '../internal/chart/bars.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import type { LegendItem } from '../internal/figure.template.js';
import {
  conversionSentence,
  conversionText,
  fairName,
  fairWords,
  isKnown,
  partlyText,
  postedText,
  stageName,
} from './fair-funnel.words.js';

/** The key of the demands that a fair posted, beside the keys of its stages. */
export const POSTED = 'posted';

/** Does the data say how many demands were posted? */
export const hasPosted = ({ fairs }: FairFunnel): boolean => fairs.some(({ posted }) => posted.status !== 'missing');

/** How many came for each demand; '' where it can't be told. */
export const perDemandText = ({ perDemand, demandPair }: Fair, context: ViewContext): string =>
  perDemand.status === 'missing' || (perDemand.low === 0 && perDemand.high === Infinity)
    ? ''
    : fairWords(context).perDemand(context.figure(perDemand, { decimals: 2, unit: false })) +
      partlyText(demandPair, context);

/** What stands beside a stage: its conversion from the first one, and whether it counts more than the one before. */
export function besideText(stage: FairStage, context: ViewContext): string {
  const words = fairWords(context);
  if (stage.figure.status === 'missing') return words.gap;
  const { ofFirst, step, grows } = stage;
  if (!ofFirst) return words.base(stageName(stage.key, context));
  const said = grows && step && step.from !== ofFirst.from ? [ofFirst, step] : [ofFirst];
  return said.map((one) => conversionText(one, context)).join(context.messages.separator);
}

function stageMark(stage: FairStage, fair: Fair, context: ViewContext): Mark {
  const { ofFirst, step } = stage;
  const conversions = [ofFirst, ...(step && step.from !== ofFirst?.from ? [step] : [])];
  const sentences = conversions.flatMap((one) =>
    one ? conversionSentence(one, context) || conversionText(one, context) : [],
  );
  return {
    key: stage.key,
    lines: [stageName(stage.key, context), context.figure(stage.figure), ...sentences],
    ...choiceOf(fair),
    rows: fair.rows,
  };
}

/** Selecting anything of a fair selects the fair; all of them together are no choice. */
const choiceOf = ({ key }: Fair): Pick<Mark, 'dimension' | 'value'> => ({
  dimension: key === '' ? '' : 'session',
  value: key,
});

/** The demands posted, then every stage of the fair that is shown. */
export function funnelMarks(model: FairFunnel, context: ViewContext): Mark[] {
  const fair = model.shown;
  if (!fair) return [];
  const words = fairWords(context);
  const posted: Mark = {
    key: POSTED,
    lines: [words.posted, postedText(fair, context), perDemandText(fair, context)].filter((line) => line !== ''),
    ...choiceOf(fair),
    rows: fair.rows,
  };
  return [...(hasPosted(model) ? [posted] : []), ...fair.stages.map((stage) => stageMark(stage, fair, context))];
}

/** Every fair, with the conversions between its stages. */
export function trendMarks({ fairs }: FairFunnel, context: ViewContext): Mark[] {
  return fairs.map((fair) => ({
    key: fair.key,
    lines: [
      [fairName(fair, fairs.length, context), fair.date ?? ''].filter((text) => text !== '').join(' '),
      ...fair.stages.flatMap(({ key, figure, step }) =>
        step
          ? conversionSentence(step, context) ||
            context.messages.pair(stageName(key, context), conversionText(step, context))
          : figure.status === 'missing'
            ? `${stageName(key, context)} ${context.figure(figure)}`
            : [],
      ),
    ],
    dimension: 'session',
    value: fair.key,
    rows: fair.rows,
  }));
}

export function funnelLegend({ shown }: FairFunnel, context: ViewContext): LegendItem[] {
  return certaintyLegend(shown?.stages.map(({ figure }) => figure) ?? [], context);
}

export function trendLegend({ fairs }: FairFunnel, context: ViewContext): LegendItem[] {
  const steps = fairs.flatMap(({ stages }) => stages.slice(1).map(({ step }) => step));
  const uncertain = steps.some((step) => step && isKnown(step.share) && step.share.low < step.share.high);
  const { messages, tokens } = context;
  return [
    ...(uncertain ? [{ label: messages.approximateLegend, colour: tokens.muted, pattern: 'hatched' as const }] : []),
    ...(steps.some((step) => !step || !isKnown(step.share) || step.skipped.length > 0)
      ? [{ label: messages.missingLegend, colour: tokens.muted, pattern: 'gap' as const }]
      : []),
  ];
}
