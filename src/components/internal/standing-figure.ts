import { exact, type Issue, type Selection } from '../../data/index.js';
import { listedRows } from '../../data/table/index.js';
import type { Mark } from './chart/mark.js';
import type { ViewContext } from './context.js';
import type { DataTable } from './data/data-table.js';
import type { AuthorWords } from './dataset-element.js';
import { cropped, restHeight } from './drawing/cropped.js';
import { drawnPicture } from './drawing/picture.js';
import type { Drawing } from './drawing/shapes.js';
import { type Explained, type Explanation, explainFigure, filterText } from './explain/explanation.js';
import type { Picture } from './export/picture.js';
import { tablePicture } from './export/table-picture.js';
import { emptyText, type FooterInput, footerText, ignoredText } from './figure.footer.js';
import type { Headline, LegendItem } from './figure.template.js';
import type { First } from './first.js';
import type { Scene } from './scene.js';
import { heardText } from './signs.js';
import { heardContext, heardLine } from './speech.js';
import type { FigureView } from './view.js';

/** How many marks a picture shows; what is beyond is said of it, and stands in the data table. */
const MOST_DRAWN = 200;

/** What a figure that stands is made of. */
export interface StandingInput<Model> extends Scene<Model> {
  view: FigureView<Model>;
  context: ViewContext;
  /** Which part of the dataset is shown. */
  selection(): Selection;
  /** The problems of the view's tables. */
  issues(): readonly Issue[];
  /** What the page's author says of it. */
  author?(): AuthorWords;
  /** Why it is not what was asked for last. */
  aged?: Aged;
}

/** A figure that stands until another can take its place. */
export interface Aged {
  /** Is that one coming? */
  busy: boolean;
  /** What the reader is told of it. */
  text(context: ViewContext): string;
}

/** A width in CSS pixels, and the least height. */
export interface PictureSize {
  width: number;
  height?: number;
}

const NO_TABLE: DataTable = { columns: [], rows: [], keys: [] };
const UNSAID: AuthorWords = { headline: '', note: '' };
const NOTHING: Headline = { title: '', subtitle: '', summary: '' };

/**
 * A view as it stands: its state, and all that can be said, drawn and exported of it, each made when first asked for.
 * An element renders it; Node needs none.
 */
export class StandingFigure<Model> {
  readonly #input: StandingInput<Model>;
  readonly #made = new Map<string, unknown>();

  constructor(input: StandingInput<Model>) {
    this.#input = input;
  }

  get state(): Scene<Model>['state'] {
    return this.#input.state;
  }
  get view(): FigureView<Model> {
    return this.#input.view;
  }
  get dataset(): Scene<Model>['dataset'] {
    return this.#input.dataset;
  }
  get model(): Model | undefined {
    return this.#input.model;
  }
  get context(): ViewContext {
    return this.#input.context;
  }
  get issues(): readonly Issue[] {
    return this.#once('issues', () => this.#input.issues());
  }
  /** What the page's author says of it. */
  get author(): AuthorWords {
    return this.#input.author?.() ?? UNSAID;
  }
  get headline(): Headline {
    return this.#of('headline', NOTHING, (view, model, context) => view.headline(model, context));
  }
  /** The unscaled, unrounded rows behind the picture. */
  get table(): DataTable {
    return this.#of('table', NO_TABLE, (view, model, context) => view.table(model, context));
  }
  /** Every datum, drawn or not. */
  get marks(): readonly Mark[] {
    return this.#of('marks', [], (view, model, context) => view.marks(model, context));
  }
  /** What is drawn, where there is more than a picture can hold, and how much is left out of it. */
  get first(): First<Model | undefined> {
    const { view, model } = this.#input;
    if (model === undefined || !view.first) return { model, left: 0 };
    return this.#once('first', () => view.first!(model, MOST_DRAWN));
  }
  /** Those that are drawn. */
  get drawnMarks(): readonly Mark[] {
    const { model, left } = this.first;
    const { view, context } = this.#input;
    return left === 0 ? this.marks : this.#once('drawn', () => view.marks(model!, context));
  }
  /** What is left out of the picture, in words; '' where nothing is. */
  get leftText(): string {
    const { left } = this.first;
    const { messages, figure } = this.context;
    return left === 0 ? '' : messages.moreUndrawn(figure(exact(left)));
  }
  /** What is heard alone: the summary, and the marks without signs and official wordings of another language. */
  get heard(): { summary: string; marks: readonly Mark[] } {
    const context = heardContext(this.context);
    return this.#of('heard', { summary: '', marks: [] }, (view, model) => ({
      summary: heardText(view.headline(model, context).summary, context),
      marks: view
        .marks(this.first.model ?? model, context)
        .map((mark) => ({ ...mark, lines: mark.lines.map((line) => heardLine(line, context)) })),
    }));
  }
  /** What is read aloud: its name, what it says in one breath, then mark by mark. */
  get aloud(): readonly string[] {
    const { heard, view, context } = this;
    const { view: names, comma } = context.messages;
    return [names[view.name], heard.summary, ...heard.marks.map(({ lines }) => lines.join(comma))];
  }
  get legend(): readonly LegendItem[] {
    return this.#of('legend', [], (view, model, context) => view.legend?.(model, context) ?? []);
  }
  /** Does its data table stand for a picture that can't be drawn? */
  get isTable(): boolean {
    const { view, model } = this.#input;
    return model !== undefined && (!view.drawing || (view.asTable?.(model) ?? false));
  }

  /** The same in another look, language, or with another mark selected. */
  in(context: ViewContext): StandingFigure<Model> {
    return context === this.context ? this : new StandingFigure({ ...this.#input, context });
  }

  /** The quiet line below: unit, source, scope, date; `full` with what the dataset notes of itself. */
  footer(full = false, elsewhere?: FooterInput['elsewhere']): string {
    const { view, dataset, context, model } = this.#input;
    if (!dataset) return '';
    return footerText(
      {
        dataset,
        selection: this.#input.selection(),
        tables: view.tables,
        stocks: !view.flows,
        table: model && this.table,
        notes: [
          ...(elsewhere?.ignored ? [] : [this.#agedText].filter(Boolean)),
          ...((model && view.notes?.(model, context)) ?? []),
        ],
        full,
        elsewhere,
      },
      context,
    );
  }

  /** The same, as what stands until another can take its place. */
  aged(aged: Aged): StandingFigure<Model> {
    return new StandingFigure({ ...this.#input, aged });
  }
  /** Is another coming in its place? */
  get busy(): boolean {
    return this.#input.aged?.busy ?? false;
  }
  get #agedText(): string {
    return this.#input.aged?.text(this.context) ?? '';
  }

  /** That it is old, and which filters say nothing of the view; '' where neither is so. */
  get ignored(): string {
    const { view, dataset, context } = this.#input;
    const aged = this.#agedText;
    const ignored =
      dataset && ignoredText({ dataset, selection: this.#input.selection(), tables: view.tables }, context);
    return [aged, ignored].filter(Boolean).join(context.messages.separator);
  }

  /** What narrows the view, as people say it; '' where nothing does. */
  get filter(): string {
    const { dataset, context } = this.#input;
    return dataset ? filterText(dataset, this.#input.selection(), context) : '';
  }

  /** Why nothing is shown, and what would change that. */
  get emptyText(): string {
    const { view, dataset, context } = this.#input;
    return emptyText(dataset, { tables: view.tables, narrowed: this.filter }, context);
  }

  /** How the figures of a row or mark were computed, with the rows as places; without a key, those of the headline. */
  explained(key?: string): Explained | undefined {
    const { view: figure, model, dataset, context } = this.#input;
    if (model === undefined || !dataset) return undefined;
    const subject = { figure, model, dataset, selection: this.#input.selection(), issues: this.issues };
    return explainFigure(subject, key, context);
  }

  /** The same with the rows behind; `rowKey` is a row's place or its key in the data table. */
  explanation(rowKey?: string | number): Explanation | undefined {
    const key = typeof rowKey === 'number' ? this.table.keys[rowKey] : rowKey;
    const found = key === undefined && rowKey !== undefined ? undefined : this.explained(key);
    if (!found) return undefined;
    const { places, counts, total: _, ...explained } = found;
    const rows = this.records(places).map((row, at) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => counts(column, places[at]!))),
    );
    return { ...explained, rows };
  }

  /** Rows of the fact table behind the view. */
  records(rows: readonly number[]): Readonly<Record<string, unknown>>[] {
    const table = this.dataset?.tables[this.#input.view.tables[0]!];
    return table ? listedRows(rows).map((row) => table.row(row)) : [];
  }

  /** Its shapes in a context with another size. */
  drawing(context: ViewContext): Drawing {
    const { view } = this.#input;
    const { model, left } = this.first;
    const room = left > 0 ? { ...context, height: context.height - restHeight(context) } : context;
    const drawing = model === undefined ? undefined : view.drawing?.(model, room);
    return drawing ? cropped(drawing, room, left) : { least: 0, shapes: [] };
  }

  /** The drawing for exports; the data table, where there is none. */
  picture({ width, height = 0 }: PictureSize): Picture {
    if (this.isTable) return tablePicture(this.table, width, this.context);
    const { least } = this.drawing({ ...this.context, width });
    const whole = { ...this.context, width, height: Math.max(height, least), reducedMotion: true };
    return drawnPicture(this.drawing(whole).shapes, whole);
  }

  #of<T>(name: string, none: T, make: (view: FigureView<Model>, model: Model, context: ViewContext) => T): T {
    const { view, model, context } = this.#input;
    return model === undefined ? none : this.#once(name, () => make(view, model, context));
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}
