import type { Said } from '../../data/dataset/name.js';
import { type Dataset, type Issue, issue, type Selection } from '../../data/index.js';
import type { ChartOption } from './chart/option.js';
import type { DataTable } from './data/data-table.js';
import { DatasetElement } from './dataset-element.js';
import type { Explanation } from './explain/explanation.js';
import { EXPORTS, shareText } from './export/exports.js';
import { relevantIssues } from './figure.footer.js';
import { FigureModel } from './figure-model.js';
import type { Look } from './remote/remote.js';
import { type Scene, sceneOf } from './scene.js';
import { EXPORT_FORMATS, type ExportFormat, type ShareWord, VIEW_WORDS } from './share/share-entries.js';
import { type PictureSize, StandingFigure } from './standing-figure.js';
import type { FigureView } from './view.js';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** An element with a view, as it stands: built from its inputs, explained and exported, on the page or off it. */
export abstract class StandingElement<Model, Options extends object = object> extends DatasetElement {
  readonly #model: FigureModel<Model, Options> = new FigureModel();
  #standing: StandingFigure<Model> | undefined;
  #failure: Issue | undefined;
  #looked: Dataset | undefined;

  /** The view's functions. */
  protected abstract readonly figure: FigureView<Model, Options>;
  /** Keys of the marks that the reader selected. */
  protected abstract readonly selected: ReadonlySet<string>;
  /** How large exported pictures are. */
  protected get pictureSize(): PictureSize {
    return { width: this.clientWidth || 640 };
  }
  protected override get shareable(): readonly ShareWord[] {
    return VIEW_WORDS;
  }
  /** The view's own options, each checked by `choose`. */
  protected options(): Options {
    return {} as Options;
  }
  get viewName(): FigureView<Model, Options>['name'] {
    return this.figure.name;
  }

  /** The rows behind the picture. Neither scaled nor rounded; `keys` names each, for `explain`. */
  async toTable(): Promise<DataTable> {
    const { columns, rows, keys } = (await this.#present()).table;
    return { columns, rows, keys };
  }

  /** The data table as CSV. It is UTF-8 with a byte-order mark. */
  async toCSV(): Promise<string> {
    return EXPORTS.csv(await this.#present());
  }

  /**
   * A file of that format. `svg`, `png`, `csv` or `xlsx`: pictures have twice the size; what writes workbooks is fetched when asked for.
   * Works off screen too.
   */
  async export(format: ExportFormat): Promise<Blob> {
    const type = MEDIA_TYPES[format];
    if (!type) throw new Error(`unknown format ${JSON.stringify(format)}: ${EXPORT_FORMATS.join(', ')}`);
    if (format === 'png') return this.toPNG();
    const content =
      format === 'svg'
        ? await this.toSVG()
        : format === 'csv'
          ? await this.toCSV()
          : await EXPORTS.xlsx([await this.#present()]);
    return new Blob([content], { type });
  }

  /** @internal The sentence with its source, as text. */
  async shareText(): Promise<string> {
    return shareText(await this.#present());
  }

  /** @internal The view as it stands in a workbook or a picture of several. */
  async present(): Promise<StandingFigure<Model>> {
    return this.#present();
  }

  /** The ECharts option as drawn. Plain data; null where nothing is drawn or the view is no chart. */
  getOption(): ChartOption | null {
    return null;
  }

  /** One SVG document. It holds headline, legend, source and date. Works off screen too. */
  async toSVG(): Promise<string> {
    return EXPORTS.svg(await this.#pictured(), this.pictureSize);
  }

  /** A PNG image, twice the size. Works off screen too. */
  async toPNG(): Promise<Blob> {
    return EXPORTS.png(await this.#pictured(), this.pictureSize);
  }

  /**
   * How a row was computed. How its figures were, with the rows behind them: what the reader's panel says. `rowKey` is a row's place or its
   * key in `toTable()`; without one, the headline is explained; undefined where the view has no such row.
   */
  async explain(rowKey?: string | number): Promise<Explanation | undefined> {
    const figure = await this.#present();
    let explanation = figure.explanation(rowKey);
    this.remote?.rendered(this);
    if (await this.remote?.awaited(this)) explanation = figure.explanation(rowKey);
    return explanation;
  }

  protected override get failures(): readonly Issue[] {
    return this.#failure ? [this.#failure] : [];
  }
  /** @internal The tables that the view reads. */
  get tables(): FigureView<Model, Options>['tables'] {
    return this.figure.tables;
  }

  /** @internal */
  get defaultTable(): string {
    return this.figure.tables[0]!;
  }

  /** The figure as it stands on the page. */
  protected get standing(): StandingFigure<Model> {
    this.#standing = (this.#standing ?? this.#stand({ state: 'loading' })).in(this.context);
    return this.#standing;
  }

  /** What the view shows or, off screen, would show. */
  async #present(): Promise<StandingFigure<Model>> {
    await this.settled();
    const stand = (dataset: Dataset | undefined) =>
      this.#stand({ state: 'ready', dataset, model: this.#buildSafely(dataset) });
    return this.remote?.present(this, this.#look(true, stand)) ?? stand(this.facts);
  }

  async #pictured(): Promise<StandingFigure<Model>> {
    await this.pictured();
    const figure = await this.#present();
    if (figure.model === undefined || this.figure.isEmpty(figure.model))
      throw new Error('nothing to export: the view has no data');
    return figure;
  }

  #stand(scene: Scene<Model>): StandingFigure<Model> {
    let selection: Selection | undefined;
    return new StandingFigure({
      ...scene,
      view: this.figure,
      context: this.context,
      // A filter that made the view fail is not asked again.
      selection: () => {
        selection ??= this.#failure ? {} : this.selection;
        return selection;
      },
      issues: () => this.#relevantIssues(),
      author: () => this.author,
    });
  }

  /** Resolves once there is all that a picture takes. */
  protected pictured(): Promise<void> {
    return this.settled();
  }

  /** Resolves once the input has been read, on the page or off it. */
  protected async settled(): Promise<void> {
    // An element that was never on a page has no updates to wait for.
    if (this.isConnected || this.hasUpdated) return void (await this.updateComplete);
    this.source.hostUpdate();
    await this.source.settled;
    this.surroundings.renew(this.facts, this.selected);
  }

  /** The model of the present input; built once for it. */
  protected model(dataset: Dataset | undefined = this.facts): Model | undefined {
    return dataset && this.#model.of(this.figure, dataset, this.selection, this.options());
  }

  #buildSafely(dataset: Dataset | undefined): Model | undefined {
    try {
      return this.model(dataset);
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** How many rows behind a figure are looked at. */
  protected get rowsLooked(): number {
    return 50;
  }

  /** Looks at the inputs again; what failed is tried again once anything has changed. */
  protected lookAgain({ near, anew }: { near: boolean; anew: boolean }): void {
    const { facts } = this;
    if (anew || facts !== this.#looked) this.#failure = undefined;
    this.#looked = facts;
    this.#standing = this.lookAhead(near) ?? this.#sceneOf(facts, near);
  }

  /** Asks for what is not on the page of what is to be shown; undefined where all of it is. */
  protected lookAhead(near: boolean): StandingFigure<Model> | undefined {
    return this.remote?.look(
      this,
      this.#look(near, (dataset, isNear) => this.#sceneOf(dataset, isNear)),
    );
  }

  #sceneOf(dataset: Dataset | undefined, near: boolean): StandingFigure<Model> {
    const scene = sceneOf({
      view: this.figure,
      dataset,
      waiting: this.waiting,
      near,
      build: () => (this.#failure ? undefined : this.#buildSafely(dataset)),
      issues: () => this.#relevantIssues(),
    });
    return this.#stand(scene);
  }

  #look(near: boolean, stand: Look<Model>['stand']): Look<Model> {
    return {
      near,
      rows: this.rowsLooked,
      before: this.#standing,
      stand,
      fail: (problem) => {
        this.#failure = problem;
      },
    };
  }

  /** Says what went wrong in place of the picture. */
  protected fail(error: unknown): void {
    // What a server does not answer is told in the reader's language.
    const reason = error instanceof Error ? ((error as { reason?: Said }).reason ?? error.message) : String(error);
    this.#failure = issue('view-failed', this.localName, null, { reason });
    this.#standing = this.#stand({ dataset: this.facts, state: 'error' });
  }

  #relevantIssues(): readonly Issue[] {
    return relevantIssues(this.issues, this.figure.tables);
  }

  /** @internal Rows of the present fact table behind the view, made when asked for. */
  recordsLater(rows: readonly number[]): () => Readonly<Record<string, unknown>>[] {
    const { standing } = this;
    return () => standing.records(rows);
  }
}
