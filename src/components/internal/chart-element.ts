import { html, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, type Ref, ref } from 'lit/directives/ref.js';
import { ChartController } from './chart/chart-controller.js';
import type { ChartOption } from './chart/option.js';
import { TooltipController } from './chart/tooltip-controller.js';
import type { ViewContext } from './context.js';
import type { RingShape, Shape } from './drawing/shapes.js';
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
 * @csspart tooltip - The words of a mark.
 * @csspart marks - The list of marks.
 */
export abstract class ChartElement<Model, Options extends object = object> extends FigureElement<Model, Options> {
  readonly #chart: ChartController = new ChartController(this, {
    onSelect: (key) => this.#choose(key),
    onPoint: (at) => {
      // What is selected says more of itself beside the chart.
      if (!at) this.#tooltip.leave();
      else if (this.selected.has(at.key)) this.#tooltip.hide();
      else this.#tooltip.show(at, zoomOf(this));
    },
    onResize: () => this.requestUpdate(),
  });
  readonly #tooltip: TooltipController = new TooltipController(this, (key) => this.#marks.linesOf(key));
  readonly #marks: MarksController = new MarksController(this, {
    onSelect: (key) => this.#choose(key),
    onActive: (key) => {
      if (key !== undefined) this.markOf(key)?.scrollIntoView({ block: 'nearest' });
      else this.#tooltip.hide();
      this.#chart.point(key);
    },
  });
  readonly #area: Ref<HTMLElement> = createRef();
  readonly #canvas: Ref<HTMLElement> = createRef();
  #shapes: readonly Shape[] = [];
  /** How large the picture was before something was said of it, in how much room. */
  #size = { width: '', height: '', room: 0 };

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

  /** Before what is said of a mark takes its room. */
  protected override update(changed: PropertyValues): void {
    const area = this.#area.value;
    if (area && this.isExplaining && !this.renderRoot.querySelector('.open'))
      this.#size = { ...heldSize(area), room: this.clientWidth };
    super.update(changed);
  }

  protected override figureTemplate(_model: Model, context: ViewContext): TemplateResult {
    this.#marks.take(this.standing.drawnMarks);
    return html`<div class="chart" part="chart" ${ref(this.#area)}>
      <div class="canvas" aria-hidden="true" ${ref(this.#canvas)}></div>
      ${marksTemplate(this.#marks, this.standing, {
        className: 'drawn',
        content: this.standing.heard.marks.map(
          ({ key, lines }, at) =>
            html`<div role="option" id="mark-${at}" aria-selected=${this.selected.has(key)}>
              ${lines.join(context.messages.comma)}
            </div>`,
        ),
      })}
      <div class="tip" part="tooltip" aria-hidden="true" hidden ${ref(this.#tooltip.attach)}></div>
    </div>`;
  }

  protected override *draw(_model: Model, context: ViewContext): Steps<boolean> {
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
    // What is said of a mark takes nothing of the picture, nor does a scrollbar: it would move under the reader's hand.
    const isHeld = this.renderRoot.querySelector('.open') !== null && this.#size.room === this.clientWidth;
    area.style.width = isHeld ? this.#size.width : '';
    const width = (paper ?? area.clientWidth) * zoom;
    const { least } = this.standing.drawing({ ...scaled, width });
    yield;
    area.style.minHeight = isHeld ? this.#size.height : `${least / zoom}px`;
    canvas.style.setProperty('zoom', zoom === 1 ? '' : String(1 / zoom));
    this.#chart.attach(canvas);
    this.fit();
    yield;
    const { clientWidth, clientHeight } = canvas;
    const size =
      paper && clientWidth > 0 ? { width, height: Math.max(least, 280) } : { width: clientWidth, height: clientHeight };
    if (size.width === 0 || size.height === 0) return false;
    const sized = { ...scaled, ...size };
    const { shapes } = this.standing.drawing(sized);
    this.#shapes = shapes;
    yield;
    this.#chart.draw(shapes, sized);
    return true;
  }

  /** The uppermost outline of a mark, counted from the top left of the chart, in its own pixels. */
  #ringOf(key: string): RingShape | undefined {
    return this.#shapes
      .filter((shape): shape is RingShape => shape.kind === 'ring' && shape.of === key)
      .sort((a, b) => a.top - b.top)[0];
  }

  override markTops(): readonly number[] {
    if (this.tableShown) return super.markTops();
    const { top = 0 } = this.#canvas.value?.getBoundingClientRect() ?? {};
    return this.#shapes.flatMap((shape) => (shape.kind === 'ring' ? [top + shape.top + shape.height / 2] : []));
  }

  /** The option of the listbox, put where its mark is drawn: what magnifies and what scrolls finds it there. */
  protected override markOf(key: string): Element | null {
    const option = this.renderRoot.querySelector<HTMLElement>(`#${this.#marks.idOf(key)}`);
    const ring = this.#ringOf(key);
    if (!option || !ring) return option;
    const zoom = zoomOf(this);
    option.style.left = `${ring.left / zoom}px`;
    option.style.top = `${ring.top / zoom}px`;
    option.style.height = `${ring.height / zoom}px`;
    return option;
  }

  protected override get pictureSize(): PictureSize {
    return { ...super.pictureSize, height: this.#area.value?.clientHeight ?? 280 };
  }
}

/** The size of a box to the smallest step that a browser knows, which its computed style rounds. */
function heldSize(box: Element): { width: string; height: string } {
  const { width, height } = getComputedStyle(box);
  const [across, down] = [width, height].map((length) => `${Number.parseFloat(length) + 0.008}px`);
  return { width: across!, height: down! };
}
