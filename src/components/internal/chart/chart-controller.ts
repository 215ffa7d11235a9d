import type { EChartsType } from 'echarts/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { init } from './echarts.js';
import { type ChartOption, placesOf, sameOption } from './option.js';

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What is pointed at: a mark, and where in the chart's box, in CSS pixels. */
export interface Pointed {
  key: string;
  x: number;
  y: number;
}

export interface ChartHandlers {
  /** A mark was clicked. */
  onSelect(key: string): void;
  /** A mark is pointed at, by mouse or by key, at a point of the chart's box; undefined where none is any more. */
  onPoint(at: Pointed | undefined): void;
  /** The box changed its size; the chart is to be drawn anew. */
  onResize(): void;
}

/**
 * The only one that touches ECharts: makes the chart once its box has a size, updates, resizes and disposes of it.
 * Renders SVG, which runs under a strict content security policy.
 */
export class ChartController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #handlers: ChartHandlers;
  #chart: EChartsType | undefined;
  #box: HTMLElement | undefined;
  #option: ChartOption | undefined;
  #observer: ResizeObserver | undefined;
  #size: Size = { width: 0, height: 0 };
  #hidden = false;
  /** What is pointed at has changed since the last drawing: only a drawing shows it at once. */
  #pointed = false;

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

  /** Draws an option in the attached box, which is `size` large. */
  draw(option: ChartOption, size: Size): void {
    const box = this.#box;
    if (!box || !this.#host.isConnected) return;
    if (!this.#chart) {
      guardInnerHtml(box);
      this.#chart = init(box, undefined, { renderer: 'svg', ...size });
      guardInnerHtml((this.#chart.getZr().painter as unknown as { getSvgDom(): SVGElement }).getSvgDom());
      this.#listen(this.#chart);
      this.#option = undefined;
      this.#size = size;
    }
    const resized = size.width !== this.#size.width || size.height !== this.#size.height;
    if (!resized && !this.#pointed && sameOption(this.#option, option)) return;
    this.#pointed = false;
    // The first picture stands at once: motion that nobody sees need not be prepared.
    const shown = this.#option ? option : { ...option, animation: false };
    // A new size draws what is pending with it: one drawing instead of two.
    this.#chart.setOption(shown, { lazyUpdate: resized });
    if (resized) {
      this.#chart.resize(size);
      // Else it would be seen in the next frame only.
      this.#chart.getZr().flush();
    }
    this.#size = size;
    this.#option = option;
    // On paper it is as wide as its box.
    box.querySelector('svg')!.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  }

  #listen(chart: EChartsType): void {
    const { onSelect, onPoint } = this.#handlers;
    const on = (
      type: 'click' | 'mouseover' | 'mouseout' | 'mousemove',
      answer: (key: string, at: { x: number; y: number }) => void,
    ) =>
      chart.on(type, ({ data, event }) => {
        const key = (data as { key?: string } | undefined)?.key;
        if (key !== undefined) answer(key, { x: event?.offsetX ?? 0, y: event?.offsetY ?? 0 });
      });
    on('click', onSelect);
    // ECharts lights what the mouse is on; what belongs to it lights up with it, as it does by key.
    on('mouseover', (key) => this.#light(key, 'highlight'));
    on('mouseout', (key) => {
      this.#light(key, 'downplay');
      onPoint(undefined);
    });
    on('mousemove', (key, at) => onPoint({ key, ...at }));
    // The shape that the mouse was on may have gone without a word.
    chart.getZr().on('mousemove', ({ target }) => {
      if (!target) onPoint(undefined);
    });
    chart.getZr().on('globalout', () => onPoint(undefined));
  }

  /** Shows a mark as pointed at, as hovering would; undefined shows none. */
  point(key: string | undefined): void {
    if (!this.#chart || !this.#option) return;
    this.#pointed = true;
    this.#chart.dispatchAction({ type: 'downplay' });
    const places = key === undefined ? [] : placesOf(this.#option, key);
    const pixel = places[0]?.at;
    if (key !== undefined) this.#light(key, 'highlight');
    if (pixel) this.#scrollTo(pixel[1]);
    this.#handlers.onPoint(pixel && { key: key!, x: pixel[0], y: pixel[1] });
  }

  /** Lights up, or dims again, a mark and what belongs to it. */
  #light(key: string, type: 'highlight' | 'downplay'): void {
    for (const { seriesId, dataIndex } of placesOf(this.#option!, key))
      this.#chart?.dispatchAction({ type, seriesId, dataIndex });
  }

  /** Scrolls the chart's surroundings so that a height of it can be seen. */
  #scrollTo(y: number): void {
    const body = this.#box?.closest<HTMLElement>('.body');
    if (!body) return;
    const air = 40;
    if (y - air < body.scrollTop) body.scrollTop = Math.max(0, y - air);
    else if (y + air > body.scrollTop + body.clientHeight) body.scrollTop = y + air - body.clientHeight;
  }

  #observe(box: HTMLElement): void {
    // In the next frame: what it changes at once, the browser would report as a loop.
    this.#observer ??= new ResizeObserver(() => requestAnimationFrame(() => this.#resize()));
    this.#observer.observe(box);
  }

  #resize(): void {
    const box = this.#box;
    if (!box) return;
    const { clientWidth: width, clientHeight: height } = box;
    // What changed while the box was hidden could not be drawn: shown again, it is, whatever its size.
    const hidden = width === 0 || height === 0;
    const shown = this.#hidden && !hidden;
    this.#hidden = hidden;
    if (hidden) return;
    if (shown || width !== this.#size.width || height !== this.#size.height) this.#handlers.onResize();
  }

  #release(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    // From a held reference: by now ECharts may no longer find the chart by its box.
    this.#chart?.dispose();
    this.#chart = undefined;
    this.#option = undefined;
    this.#size = { width: 0, height: 0 };
    this.#hidden = false;
  }
}

/** ECharts empties what it draws in through `innerHTML`, which Trusted Types forbid; emptying needs no HTML. */
function guardInnerHtml(element: Element): void {
  Object.defineProperty(element, 'innerHTML', {
    configurable: true,
    set(html: string | null) {
      if (html) throw new Error('innerHTML is only ever emptied here');
      element.textContent = '';
    },
  });
}
