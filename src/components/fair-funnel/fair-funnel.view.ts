import { buildFairFunnel, type FairFunnel, type FairFunnelConfig } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { ChartView } from '../internal/view.js';
import { funnelHeadline, trendHeadline } from './fair-funnel.headline.js';
import { funnelLegend, funnelMarks, POSTED, trendLegend, trendMarks } from './fair-funnel.marks.js';
import { funnelHeight, funnelOption } from './fair-funnel.option.js';
import { funnelTable, trendTable } from './fair-funnel.table.js';
import { trendHeight, trendOption } from './fair-funnel.trend.option.js';
import { fairName, fairWords, stageName } from './fair-funnel.words.js';

export type FairFunnelOptions = Pick<FairFunnelConfig, 'session'>;

const shared: Pick<ChartView<FairFunnel, FairFunnelOptions>, 'name' | 'tables' | 'build' | 'isEmpty' | 'define'> = {
  name: 'fair-funnel',
  tables: ['fairs'],
  build: buildFairFunnel,
  isEmpty: ({ fairs }) => fairs.length === 0 || fairs.every(({ stages }) => stages.length === 0),
  define(_model, key, context) {
    const { definition, numerator, denominator, postedDefinition, stages, posted } = fairWords(context);
    return key === POSTED
      ? { definition: postedDefinition, numerator: stages.attended, denominator: posted }
      : { definition, numerator, denominator };
  },
};

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
export const fairSessionView: ChartView<FairFunnel, FairFunnelOptions> = {
  ...shared,
  headline: funnelHeadline,
  table: funnelTable,
  marks: funnelMarks,
  legend: funnelLegend,
  notes(model, context) {
    const fair = model.shown!;
    const partly =
      fair.key === '' ? fair.stages.filter(({ unstated, figure }) => unstated > 0 && figure.status !== 'missing') : [];
    return [
      ...growthNotes(model, [fair], context),
      ...partly.map(({ key, unstated }) => fairWords(context).unstated(stageName(key, context), unstated)),
    ];
  },
  option: funnelOption,
  height: funnelHeight,
};

/** How conversion changes from fair to fair. */
export const fairTrendView: ChartView<FairFunnel, FairFunnelOptions> = {
  ...shared,
  headline: trendHeadline,
  table: trendTable,
  marks: trendMarks,
  legend: trendLegend,
  notes: (model, context) => growthNotes(model, model.fairs, context),
  option: trendOption,
  height: trendHeight,
};
