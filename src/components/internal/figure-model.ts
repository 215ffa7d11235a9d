import type { Dataset, Selection } from '../../data/index.js';
import type { FigureView } from './view.js';

/** Columns that views ask for by themselves, be they in a table or not. */
const REFERENCES = new Set(['chain', 'region', 'tier', 'segment']);

/** The latest model of a view: built again only where what it is built from can have changed it. */
export class FigureModel<Model, Options extends object> {
  #built: { of: readonly unknown[]; model: Model } | undefined;

  of(
    view: Pick<FigureView<Model, Options>, 'tables' | 'build'>,
    dataset: Dataset,
    selection: Selection,
    options: Options,
  ): Model {
    const of = [dataset, choices(view, dataset, selection), ...Object.values(options)];
    const known = this.#built;
    if (known && of.length === known.of.length && of.every((input, at) => input === known.of[at])) return known.model;
    const model = view.build(dataset, { ...selection, ...options });
    this.#built = { of, model };
    return model;
  }
}

/** What of the selection can make a difference: columns that no table of the view has make none. */
function choices(
  { tables }: Pick<FigureView<unknown>, 'tables'>,
  dataset: Dataset,
  { filter = {}, period }: Selection,
): string {
  const has = (column: string) =>
    REFERENCES.has(column) || tables.some((name) => dataset.tables[name]?.column(column) !== undefined);
  return JSON.stringify([Object.entries(filter).filter(([column]) => has(column)), period]);
}
