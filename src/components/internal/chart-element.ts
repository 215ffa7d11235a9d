import { html, type TemplateResult } from 'lit';
import { createRef, type Ref, ref } from 'lit/directives/ref.js';
import { ChartController } from './chart/chart-controller.js';
import type { ChartOption } from './chart/option.js';
import { TooltipController } from './chart/tooltip-controller.js';
import type { ViewContext } from './context.js';
import { FigureElement } from './figure-element.js';
import type { Steps } from './in-step.js';
import { marksTemplate } from './marks.template.js';
import { MarksController } from './marks-controller.js';
import { paperWidth } from './paper.js';
import type { PictureSize } from './standing-figure.js';
import { scaledTokens, zoomOf } from './theme/zoom.js';
import type { DrawnView } from './view.js';

/**
 * A figure that is drawn. A view adds its shapes; keyboard, tooltip, sizes and exports come from here.
 *
 * @csspart chart - The drawing.
 * @csspart tooltip - The words of the mark that is pointed at.
 * @csspart marks - The list of marks, for keyboard and screen reader; it has the focus ring.
 */
export abstract class ChartElement<Model, Options extends object = object> extends FigureElement<Model, Options> {
  readonly #chart: ChartController = new ChartController(this, {
    onSelect: (key) => this.#choose(key),
    onPoint: (at) => {
      // What is selected says more of itself beside the chart.
      if (at && !this.selected.has(at.key)) this.#tooltip.show(at, zoomOf(this));
      else this.#tooltip.hide();
    },
    onResize: () => this.requestUpdate(),
  });
  readonly #tooltip: TooltipController = new TooltipController(this, (key) => this.#marks.linesOf(key));
  readonly #marks: MarksController = new MarksController(this, {
    onSelect: (key) => this.#choose(key),
    onActive: (key) => this.#chart.point(key),
  });
  readonly #area: Ref<HTMLElement> = createRef();
  readonly #canvas: Ref<HTMLElement> = createRef();

  protected abstract override readonly figure: DrawnView<Model, Options>;

  /** What is said of a mark in full beside it needs no second word over it. */
  #choose(key: string): void {
    this.#tooltip.hide();
    this.select(key);
  }

  protected override putAway(): boolean {
    return (this.selected.size > 0 && this.#tooltip.hide()) || super.putAway();
  }

  override getOption(): ChartOption | null {
    return this.status === 'ready' ? (this.#chart.option ?? null) : null;
  }

  protected override figureTemplate(_model: Model, context: ViewContext): TemplateResult {
    const marks = this.#marks.take(this.standing.marks);
    const { summary } = this.standing.headline;
    return html`<div class="chart" part="chart" ${ref(this.#area)}>
      <div class="canvas" aria-hidden="true" ${ref(this.#canvas)}></div>
      ${marksTemplate(this.#marks, {
        label: `${summary} ${context.messages.keyboardHint}`,
        className: 'drawn',
        content: marks.map(
          ({ key, lines }, at) =>
            html`<div role="option" id="mark-${at}" aria-selected=${this.selected.has(key)}>
              ${lines.join(context.messages.comma)}
            </div>`,
        ),
      })}
      <div class="tip" part="tooltip" aria-hidden="true" hidden ${ref(this.#tooltip.attach)}></div>
    </div>`;
  }

  protected override *draw(model: Model, context: ViewContext): Steps<boolean> {
    const area = this.#area.value;
    const canvas = this.#canvas.value;
    if (!area || !canvas || !area.isConnected) {
      this.#chart.attach(undefined);
      return false;
    }
    // Under CSS zoom ECharts would mistake where the mouse is: the drawing stands unzoomed, with larger letters.
    const zoom = zoomOf(area);
    const scaled = { ...context, tokens: scaledTokens(context.tokens, zoom) };
    const paper = paperWidth(area);
    const width = (paper ?? area.clientWidth) * zoom;
    const least = this.figure.drawing(model, { ...scaled, width }).least;
    yield;
    area.style.minHeight = `${least / zoom}px`;
    canvas.style.setProperty('zoom', zoom === 1 ? '' : String(1 / zoom));
    this.#chart.attach(canvas);
    yield;
    const { clientWidth, clientHeight } = canvas;
    const size =
      paper && clientWidth > 0 ? { width, height: Math.max(least, 280) } : { width: clientWidth, height: clientHeight };
    if (size.width === 0 || size.height === 0) return false;
    const sized = { ...scaled, ...size };
    const { shapes } = this.figure.drawing(model, sized);
    yield;
    this.#chart.draw(shapes, sized);
    return true;
  }

  protected override get pictureSize(): PictureSize {
    return { ...super.pictureSize, height: this.#area.value?.clientHeight ?? 280 };
  }
}
