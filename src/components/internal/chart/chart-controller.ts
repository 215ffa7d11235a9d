import type { EChartsType } from 'echarts/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { init } from './echarts.js';
import { type ChartOption, placesOf, pointOf, replacedKinds } from './option.js';

export interface ChartHandlers {
  /** A mark was clicked. */
  onSelect(key: string): void;
  /** The box changed its size; the option is to be made anew. */
  onResize(): void;
}

/**
 * The only one that touches ECharts: makes the chart once its box has a size, updates, resizes and disposes of it.
 * Renders SVG with text tooltips, which runs under a strict content security policy.
 */
export class ChartController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #handlers: ChartHandlers;
  #chart: EChartsType | undefined;
  #box: HTMLElement | undefined;
  #option: ChartOption | undefined;
  #observer: ResizeObserver | undefined;
  #size = { width: 0, height: 0 };

  constructor(host: ReactiveControllerHost & HTMLElement, handlers: ChartHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  get option(): ChartOption | undefined {
    return this.#option;
  }

  /** The box that the chart is drawn in; undefined takes the chart away. */
  attach(box: HTMLElement | undefined): void {
    if (box === this.#box) return;
    this.#release();
    this.#box = box;
    if (!box || !this.#host.isConnected) return;
    this.#observe(box);
  }

  hostConnected(): void {
    if (this.#box) this.#observe(this.#box);
  }

  hostDisconnected(): void {
    this.#release();
  }

  /**
   * Draws an option.
   * @returns whether marks are on the page now; false while the box is detached or has no size.
   */
  draw(option: ChartOption): boolean {
    const box = this.#box;
    if (!box || !this.#host.isConnected || box.clientWidth === 0 || box.clientHeight === 0) return false;
    if (!this.#chart) {
      guardInnerHtml(box);
      this.#chart = init(box, undefined, { renderer: 'svg', ...this.#fit(box) });
      guardInnerHtml((this.#chart.getZr().painter as unknown as { getSvgDom(): SVGElement }).getSvgDom());
      this.#chart.on('click', (event) => {
        const key = (event.data as { key?: string } | undefined)?.key;
        if (key !== undefined) this.#handlers.onSelect(key);
      });
      this.#option = undefined;
    }
    this.#chart.setOption(option, { replaceMerge: replacedKinds(this.#option, option), lazyUpdate: false });
    this.#option = option;
    return true;
  }

  /** Shows a mark as pointed at, as hovering would; undefined shows none. */
  point(key: string | undefined): void {
    if (!this.#chart || !this.#option) return;
    this.#chart.dispatchAction({ type: 'downplay' });
    const places = key === undefined ? [] : placesOf(this.#option, key);
    if (places.length === 0) {
      this.#chart.dispatchAction({ type: 'hideTip' });
      return;
    }
    for (const place of places) this.#chart.dispatchAction({ type: 'highlight', ...place });
    const { seriesId, dataIndex } = places[0]!;
    // Unlike highlighting, the tooltip finds its series by place only.
    const drawn = (this.#chart.getOption() as { series: { id: string }[] }).series;
    const seriesIndex = drawn.findIndex(({ id }) => id === seriesId);
    this.#scrollTo(seriesIndex, dataIndex);
    this.#chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
  }

  /** Scrolls the chart's surroundings so that a mark can be seen. */
  #scrollTo(seriesIndex: number, dataIndex: number): void {
    const point = pointOf(this.#option, seriesIndex, dataIndex);
    const pixel = point && this.#chart?.convertToPixel({ seriesIndex }, point);
    const body = this.#box?.closest<HTMLElement>('.body');
    if (!Array.isArray(pixel) || !body) return;
    const y = pixel[1]!;
    const air = 40;
    if (y - air < body.scrollTop) body.scrollTop = Math.max(0, y - air);
    else if (y + air > body.scrollTop + body.clientHeight) body.scrollTop = y + air - body.clientHeight;
  }

  #observe(box: HTMLElement): void {
    this.#observer ??= new ResizeObserver(() => this.#resize());
    this.#observer.observe(box);
  }

  #resize(): void {
    const box = this.#box;
    if (!box || box.clientWidth === 0 || box.clientHeight === 0) return;
    const { clientWidth: width, clientHeight: height } = box;
    if (width === this.#size.width && height === this.#size.height) return;
    this.#chart?.resize(this.#fit(box));
    this.#handlers.onResize();
  }

  #fit(box: HTMLElement): { width: number; height: number } {
    this.#size = { width: box.clientWidth, height: box.clientHeight };
    return this.#size;
  }

  #release(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    // From a held reference: by now ECharts may no longer find the chart by its box.
    this.#chart?.dispose();
    this.#chart = undefined;
    this.#option = undefined;
    this.#size = { width: 0, height: 0 };
  }
}

/** ECharts empties what it draws in through `innerHTML`, which Trusted Types forbid; emptying needs no HTML. */
export function guardInnerHtml(element: Element): void {
  Object.defineProperty(element, 'innerHTML', {
    configurable: true,
    set(html: string | null) {
      if (html) throw new Error('innerHTML is only ever emptied here');
      element.textContent = '';
    },
  });
}
