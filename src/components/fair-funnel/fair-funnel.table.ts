import type { Fair, FairConversion, FairFunnel } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataColumn, DataTable } from '../internal/data/data-table.js';
import { hasPosted, POSTED } from './fair-funnel.marks.js';
import { baseText, fairName, fairWords, stageName } from './fair-funnel.words.js';

const KINDS = ['ofFirst', 'step'] as const;

/** A conversion, and what it is based on where that is not every record. */
function conversionCells(kind: string, conversion: FairConversion | undefined, context: ViewContext) {
  if (!conversion) return {};
  const base = baseText(conversion.paired, context);
  return { [kind]: conversion.share, ...(base === '' ? {} : { [`${kind}Base`]: base }) };
}

/** The stages of the fair that is shown; demands in a column of their own, since they are no people. */
export function funnelTable(model: FairFunnel, context: ViewContext): DataTable {
  const words = fairWords(context);
  const posted = hasPosted(model);
  const { stages = [], ...fair } = model.shown ?? {};
  return {
    columns: [
      { key: 'stage', title: words.stage },
      ...(posted ? [{ key: POSTED, title: words.posted, unit: words.items }] : []),
      { key: 'figure', title: words.figure, unit: context.messages.persons },
      ...KINDS.map((kind) => ({ key: kind, title: words[kind], unit: '%', isRatio: true })),
      ...KINDS.filter((kind) => stages.some((stage) => stage[kind]?.paired.partly)).map((kind) => ({
        key: `${kind}Base`,
        title: words.based[kind],
      })),
    ],
    keys: [...(posted ? [POSTED] : []), ...stages.map(({ key }) => key)],
    rows: [
      ...(posted ? [{ stage: words.posted, posted: (fair as Fair).posted }] : []),
      ...stages.map((stage) => ({
        stage: stageName(stage.key, context),
        figure: stage.figure,
        ...Object.assign({}, ...KINDS.map((kind) => conversionCells(kind, stage[kind], context))),
      })),
    ],
  };
}

/** Every fair with its figures, and the conversion into each stage from the one before. */
export function trendTable({ fairs }: FairFunnel, context: ViewContext): DataTable {
  const words = fairWords(context);
  const stages = fairs[0]?.stages ?? [];
  const columns: DataColumn[] = [
    { key: 'session', title: words.session },
    { key: 'date', title: words.date },
    { key: POSTED, title: words.posted, unit: words.items },
    ...stages.map(({ key }) => ({ key, title: stageName(key, context), unit: context.messages.persons })),
    ...stages.slice(1).map(({ key }) => ({
      key: `${key}Share`,
      title: words.stepColumn(stageName(key, context)),
      unit: '%',
      isRatio: true,
    })),
  ];
  return {
    columns,
    keys: fairs.map(({ key }) => key),
    rows: fairs.map((fair) => ({
      session: fairName(fair, fairs.length, context),
      ...(fair.date === undefined ? {} : { date: fair.date }),
      posted: fair.posted,
      ...Object.fromEntries(fair.stages.map(({ key, figure }) => [key, figure])),
      ...Object.fromEntries(fair.stages.flatMap(({ key, step }) => (step ? [[`${key}Share`, step.share]] : []))),
    })),
  };
}
