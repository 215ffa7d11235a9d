import { html, type TemplateResult } from 'lit';
import { createRef, type Ref, ref } from 'lit/directives/ref.js';
import { ChartController } from './chart/chart-controller.js';
import type { Mark } from './chart/mark.js';
import type { ChartOption } from './chart/option.js';
import type { ViewContext } from './context.js';
import { FigureElement } from './figure-element.js';
import type { Steps } from './in-step.js';
import type { ChartView } from './view.js';

/**
 * A figure drawn by ECharts. A view adds its option; keyboard, tooltip, sizes and exports come from here.
 *
 * @csspart chart - The drawing.
 * @csspart marks - The list of marks, for keyboard and screen reader; it has the focus ring.
 */
export abstract class ChartElement<Model, Options extends object = object> extends FigureElement<Model, Options> {
  readonly #chart: ChartController = new ChartController(this, {
    onSelect: (key) => this.select(key),
    onResize: () => this.requestUpdate(),
  });
  readonly #area: Ref<HTMLElement> = createRef();
  readonly #canvas: Ref<HTMLElement> = createRef();
  #marks: readonly Mark[] = [];
  #active = -1;

  protected abstract override readonly figure: ChartView<Model, Options>;

  /** The ECharts option as drawn; plain data. Null where nothing is drawn. */
  getOption(): ChartOption | null {
    return this.#chart.option ?? null;
  }

  /** The view as one SVG document, with its headline, source and date. Works off screen too. */
  async toSVG(): Promise<string> {
    const { svgOf } = await this.#export();
    return svgOf();
  }

  /** The view as a PNG image, twice the size in CSS pixels. Works off screen too. */
  async toPNG(): Promise<Blob> {
    const { pngOf } = await this.#export();
    return pngOf();
  }

  protected override figureTemplate(model: Model, context: ViewContext): TemplateResult {
    this.#marks = this.figure.marks(model, context);
    if (this.#active >= this.#marks.length) this.#active = -1;
    const { summary } = this.figure.headline(model, context);
    return html`<div class="chart" part="chart" ${ref(this.#area)}>
      <div class="canvas" aria-hidden="true" ${ref(this.#canvas)}></div>
      <div
        class="marks"
        part="marks"
        role="listbox"
        tabindex="0"
        aria-label="${summary} ${context.messages.keyboardHint}"
        aria-activedescendant=${this.#active < 0 ? '' : `mark-${this.#active}`}
        @keydown=${this.#onKey}
        @blur=${this.#onBlur}
        @click=${this.#onClick}
      >
        ${this.#marks.map(
          ({ key, lines }, at) =>
            html`<div role="option" id="mark-${at}" aria-selected=${this.selected.has(key)}>
              ${lines.join(context.messages.comma)}
            </div>`,
        )}
      </div>
    </div>`;
  }

  protected override *draw(model: Model, context: ViewContext): Steps<boolean> {
    const area = this.#area.value;
    const canvas = this.#canvas.value;
    if (!area || !canvas || !area.isConnected) {
      this.#chart.attach(undefined);
      return false;
    }
    const least = this.figure.height(model, { ...context, width: area.clientWidth });
    yield;
    area.style.minHeight = `${least}px`;
    this.#chart.attach(canvas);
    yield;
    const size = { width: canvas.clientWidth, height: canvas.clientHeight };
    if (size.width === 0 || size.height === 0) return false;
    const option = this.figure.option(model, { ...context, ...size });
    yield;
    this.#chart.draw(option, size);
    return true;
  }

  async #export() {
    await this.settled();
    const { exporters } = await import('./chart/export.js');
    const model = this.model();
    const context = this.context;
    const dataset = this.facts;
    if (!model || !dataset || this.figure.isEmpty(model)) throw new Error('nothing to export: the view has no data');
    const width = this.clientWidth || 640;
    const height = Math.max(this.#area.value?.clientHeight ?? 280, this.figure.height(model, { ...context, width }));
    return exporters(this.figure.option(model, { ...context, width, height, reducedMotion: true }), {
      width,
      height,
      tokens: context.tokens,
      headline: this.figure.headline(model, context),
      legend: this.figure.legend?.(model, context) ?? [],
      footer: this.footerText(dataset, model),
    });
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#marks.length - 1;
    const tenth = Math.max(1, Math.round(this.#marks.length / 10));
    const to: Record<string, number> = {
      ArrowRight: this.#active + 1,
      ArrowDown: this.#active + 1,
      ArrowLeft: this.#active - 1,
      ArrowUp: this.#active - 1,
      Home: 0,
      End: last,
      PageDown: this.#active + tenth,
      PageUp: this.#active - tenth,
    };
    const next = to[event.key];
    if (next !== undefined) this.#moveTo(Math.min(last, Math.max(0, next)));
    else if ((event.key === 'Enter' || event.key === ' ') && this.#active >= 0)
      this.select(this.#marks[this.#active]!.key);
    else if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
    else return;
    event.preventDefault();
  };

  // A screen reader's click goes to an option; the mouse points at the picture below.
  #onClick = (event: Event): void => {
    const at = Number(/^mark-(\d+)$/.exec((event.target as HTMLElement).id)?.[1]);
    const mark = this.#marks[at];
    if (mark) this.select(mark.key);
  };

  #onBlur = (): void => {
    this.#moveTo(-1);
  };

  #moveTo(at: number): void {
    this.#active = at;
    this.#chart.point(this.#marks[at]?.key);
    this.requestUpdate();
  }
}
