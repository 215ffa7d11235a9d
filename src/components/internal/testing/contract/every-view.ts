import { type Dataset, type DatasetInput, type Issue, parseDataset, type Selection } from '../../../../data/index.js';
import { type ViewContext, viewContext } from '../../context.js';
import { type DataCell, headText, toCsv } from '../../data/data-table.js';
import { explainFigure } from '../../explain/explanation.js';
import type { FigureView } from '../../view.js';

type View = FigureView<unknown>;

/** Every drawing of every view, by its name: a view that is added is in it. */
export const VIEWS: ReadonlyMap<string, View> = new Map(
  Object.values(import.meta.glob<Record<string, unknown>>('../../../*/*.view.ts', { eager: true }))
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, View] => /View$/.test(entry[0]) && 'headline' in (entry[1] as object)),
);

const MORE: Readonly<Record<string, readonly object[]>> = {
  chainFlowView: [{ chain: 'c' }],
  cooperationModesView: [{ groupBy: 'form' }, { groupBy: 'status' }],
  fairSessionView: [{}, { session: 'all' }],
  fundingLeverageView: ['period', 'programme', 'chain'].map((groupBy) => ({ groupBy })),
  postPoolView: ['chain', 'host'].map((groupBy) => ({ groupBy })),
  regionMapView: ['shortage', 'demand', 'supply', 'introduced'].map((measure) => ({ measure })),
};

/** Each drawing with each of its options that changes what is added up. */
export const DRAWINGS = [...VIEWS].flatMap(([name, view]) =>
  (MORE[name] ?? [{}]).map((options) => ({ name: `${name} ${JSON.stringify(options)}`, view, options })),
);

export const read = (document: object): { value: Dataset; issues: readonly Issue[] } =>
  parseDataset(document as DatasetInput);

interface SaidCell {
  title: string;
  cell: DataCell;
  isRatio: boolean;
  /** Is it a quotient whose row says in words what it is of? */
  isBased: boolean;
}

/** All that a view says of a dataset, wherever it says it. */
export interface Said {
  /** The cells of the table by row and column, and those of the headline under the key `=`. */
  cells: ReadonlyMap<string, SaidCell>;
  /** Headline, summary, what marks and explanation say, lines of the CSV without its head. */
  texts: ReadonlyMap<string, string>;
  /** The cells of the CSV, by row and column. */
  csv: ReadonlyMap<string, string>;
}

export function said(
  view: View,
  dataset: Dataset,
  options: object,
  locale: ViewContext['locale'] = 'zh-CN',
  selection: Selection = {},
): Said {
  const context = viewContext({ locale, now: new Date(2025, 11, 31) });
  const model = view.build(dataset, { ...options, ...selection });
  const cells = new Map<string, SaidCell>();
  const texts = new Map<string, string>();
  const csv = new Map<string, string>();
  if (view.isEmpty(model)) return { cells, texts, csv };
  const table = view.table(model, context);
  const total = view.total?.(model, context) ?? {};
  for (const column of table.columns) {
    const of = {
      title: headText(column, context),
      isRatio: column.isRatio === true,
      isBased: view.name === 'fair-funnel',
    };
    table.rows.forEach((row, at) => {
      const cell = row[column.key];
      if (cell !== undefined) cells.set(`${table.keys[at]}|${column.key}`, { ...of, cell });
    });
    const cell = total[column.key];
    if (cell !== undefined) cells.set(`=|${column.key}`, { ...of, cell });
  }
  const { title, summary } = view.headline(model, context);
  texts.set('headline', title);
  texts.set('summary', summary);
  const marks = view.marks(model, context);
  for (const mark of marks) texts.set(`mark ${mark.key}`, mark.lines.join('\n'));
  for (const key of [undefined, ...table.keys]) {
    const told = explainFigure({ figure: view, model, dataset, selection, issues: [] }, key, context);
    if (!told) continue;
    const figures = told.figures.map((figure) => `${figure.title} ${figure.text}`);
    texts.set(`explain ${key ?? '='}`, [told.numerator, told.denominator, ...figures].join('\n'));
  }
  const lines = toCsv(table, context).trim().split('\r\n');
  table.keys.forEach((key, at) => {
    texts.set(`csv ${key}`, lines[at + 1]!);
    const found = [...lines[at + 1]!.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
    table.columns.forEach((column, place) => {
      const [, quoted, plain = ''] = found[place]!;
      csv.set(`${key}|${column.key}`, quoted?.replace(/""/g, '"') ?? plain);
    });
  });
  return { cells, texts, csv };
}
