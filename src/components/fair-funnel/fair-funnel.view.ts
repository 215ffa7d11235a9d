import {
  buildFairFunnel,
  type FairConversion,
  type FairFunnel,
  type FairFunnelConfig,
  type FairStageKey,
  type Quantity,
} from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { firstOf } from '../internal/first.js';
import type { Definition, DrawnView } from '../internal/view.js';
import { funnelDrawing } from './fair-funnel.drawing.js';
import { funnelHeadline, trendHeadline, verdictOf } from './fair-funnel.headline.js';
import { funnelLegend, funnelMarks, POSTED, trendLegend, trendMarks } from './fair-funnel.marks.js';
import { funnelTable, trendTable } from './fair-funnel.table.js';
import { trendDrawing } from './fair-funnel.trend.drawing.js';
import { fairName, fairWords, partlyText, stageName } from './fair-funnel.words.js';

export type FairFunnelOptions = Pick<FairFunnelConfig, 'session'>;

const shared: Pick<DrawnView<FairFunnel, FairFunnelOptions>, 'name' | 'tables' | 'build' | 'isEmpty'> = {
  name: 'fair-funnel',
  tables: ['fairs'],
  build: buildFairFunnel,
  isEmpty: ({ fairs }) => fairs.length === 0 || fairs.every(({ stages }) => stages.length === 0),
};

/** How many went on: what was divided by what; where conversions from stage to stage stand beside it, each of them. */
function defined(
  conversion: FairConversion | undefined,
  steps: readonly (FairConversion | undefined)[],
  context: ViewContext,
): Definition {
  const { definition } = fairWords(context);
  const name = (stage: FairStageKey, value: Quantity) => `${stageName(stage, context)} ${context.figure(value)}`;
  const said = ({ from, to, paired }: FairConversion) =>
    `${name(to, paired.to)} ÷ ${name(from, paired.from)}${partlyText(paired, context)}`;
  const others = steps.flatMap((step) => (step && step.from !== conversion?.from ? said(step) : []));
  // Numerator and denominator say the same, but not of how many fairs.
  const own = conversion?.paired.partly ? [said(conversion)] : [];
  return {
    isPaired: conversion?.paired.partly !== undefined,
    definition: [definition, ...own, ...others].join(context.messages.separator),
    numerator: conversion && { title: stageName(conversion.to, context), value: conversion.paired.to },
    denominator: conversion && { title: stageName(conversion.from, context), value: conversion.paired.from },
  };
}

/** Fairs at which a stage counts more people than the one before it. */
const growthNotes = (model: FairFunnel, fairs: FairFunnel['fairs'], context: ViewContext): string[] =>
  fairs.flatMap((fair) =>
    fair.stages.flatMap(({ key, grows, step }) =>
      grows && step
        ? [
            fairWords(context).growing(
              fairName(fair, model.fairs.length, context),
              stageName(key, context),
              stageName(step.from, context),
            ),
          ]
        : [],
    ),
  );

/** One fair, or all of them together, from coming to staying. */
export const fairSessionView: DrawnView<FairFunnel, FairFunnelOptions> = {
  ...shared,
  headline: funnelHeadline,
  table: funnelTable,
  marks: funnelMarks,
  legend: funnelLegend,
  notes(model, context) {
    const fair = model.shown!;
    const words = fairWords(context);
    const isEachAFair = fair.rows.length === model.fairs.length;
    const partly = fair.stages.flatMap(({ key, unstated, figure }) =>
      fair.key === '' && unstated > 0 && figure.status !== 'missing'
        ? words.lacking[isEachAFair ? 'fair' : 'record'](stageName(key, context), unstated)
        : [],
    );
    return [
      ...growthNotes(model, [fair], context),
      ...(partly.length > 0 ? [words.unstated(partly.join(context.messages.comma))] : []),
    ];
  },
  define({ shown }, key, context) {
    const { postedDefinition, posted, stages } = fairWords(context);
    const { from, to, partly } = shown!.demandPair;
    if (key === POSTED)
      return {
        definition: postedDefinition,
        numerator: { title: stages.attended, value: to },
        denominator: { title: posted, value: from },
        isPaired: partly !== undefined,
      };
    const stage = shown!.stages.find((one) => one.key === key);
    return stage
      ? defined(stage.ofFirst, [stage.step], context)
      : defined(verdictOf(shown!, context), [shown!.narrowest], context);
  },
  drawing: funnelDrawing,
};

/** How conversion changes from fair to fair. */
export const fairTrendView: DrawnView<FairFunnel, FairFunnelOptions> = {
  ...shared,
  headline: trendHeadline,
  table: trendTable,
  marks: trendMarks,
  legend: trendLegend,
  notes: (model, context) => growthNotes(model, model.fairs, context),
  define({ fairs, all }, key, context) {
    const fair = fairs.find((one) => one.key === key) ?? fairs[fairs.length - 1] ?? all!;
    return defined(
      verdictOf(fair, context),
      fair.stages.map(({ step }) => step),
      context,
    );
  },
  first: (model, most) => firstOf(model.fairs, most, (fairs) => ({ ...model, fairs })),
  drawing: trendDrawing,
};
