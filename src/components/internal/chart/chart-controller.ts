import type { EChartsType, init as Init } from 'echarts/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ViewContext } from '../context.js';
import { placeOf, ringAt, ringOf } from '../drawing/hit.js';
import type { Point, Shape } from '../drawing/shapes.js';
import { toOption } from '../drawing/to-option.js';
import { toPage } from '../drawing/to-page.js';
import { followSizes } from '../no-layout.js';
import { notWhenIdle, whenIdle } from '../when-idle.js';
import { withEngine } from './engine.js';
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

/** What is drawn: shapes in the context's size. */
interface Picture {
  shapes: readonly Shape[];
  context: ViewContext;
}

/** What tells that the reader turns to an element: each comes before what follows from it. */
const TOUCHES = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const;

/**
 * Keeps a picture in its box. The first is painted from shapes, there at once, and answers the pointer itself. ECharts
 * takes over when the page has time, or the reader turns to the element: nobody sees the change. It alone touches ECharts:
 * makes the chart, updates, resizes and disposes of it. SVG throughout, which runs under a strict content security policy.
 */
export class ChartController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #handlers: ChartHandlers;
  #chart: EChartsType | undefined;
  #still: SVGSVGElement | undefined;
  #box: HTMLElement | undefined;
  #picture: Picture | undefined;
  #option: ChartOption | undefined;
  #observer: ReturnType<typeof followSizes> | undefined;
  #size: Size = { width: 0, height: 0 };
  #hidden = false;
  /** What is pointed at has changed since the last drawing: only a drawing shows it at once. */
  #pointed = false;
  /** Before ECharts is there: the mark that is pointed at, and where the mouse is if it is the mouse that points. */
  #active: { key: string; mouse?: Point } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, handlers: ChartHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
    for (const type of TOUCHES) host.addEventListener(type, this.#wake, { passive: true });
  }

  /** What ECharts draws, or will. */
  get option(): ChartOption | undefined {
    if (this.#picture) this.#option ??= toOption(this.#picture.shapes, this.#picture.context);
    return this.#option;
  }

  /** The box that the chart is drawn in; undefined takes the chart away. */
  attach(box: HTMLElement | undefined): void {
    if (box === this.#box) return;
    this.#release();
    this.#box = box;
    if (!box || !this.#host.isConnected) return;
    this.#observe(box);
    box.addEventListener('mousemove', this.#onMove);
    box.addEventListener('mouseleave', this.#onLeave);
    box.addEventListener('click', this.#onClick);
  }

  hostConnected(): void {
    if (this.#box) this.#observe(this.#box);
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Draws shapes in the attached box, which is as large as their context says. */
  draw(shapes: readonly Shape[], context: ViewContext): void {
    if (!this.#box || !this.#host.isConnected) return;
    this.#picture = { shapes, context };
    if (this.#chart) this.#update(this.#chart);
    else {
      this.#paint();
      whenIdle(this.#wake);
    }
  }

  /** The picture from shapes alone, in place of the one before. */
  #paint(): void {
    const { shapes, context } = this.#picture!;
    const { width, height } = context;
    const still = toPage(shapes, context, this.#box!.ownerDocument, this.#active?.key);
    this.#still?.remove();
    this.#box!.append(still);
    this.#still = still;
    this.#option = undefined;
    this.#size = { width, height };
  }

  readonly #wake = (): void => {
    if (this.#still) withEngine(({ init }) => this.#start(init));
  };

  #start(init: typeof Init): void {
    const box = this.#box;
    // It may be gone by now, or hidden: shown again, it is painted, and then waits anew.
    if (!this.#still || !box || !this.#host.isConnected || box.clientWidth === 0) return;
    notWhenIdle(this.#wake);
    guardInnerHtml(box);
    const chart = init(box, undefined, { renderer: 'svg', ...this.#size });
    guardInnerHtml((chart.getZr().painter as unknown as { getSvgDom(): SVGElement }).getSvgDom());
    this.#chart = chart;
    this.#option = undefined;
    this.#listen(chart);
    this.#update(chart);
    this.#still.remove();
    this.#still = undefined;
    this.#takeOver(chart);
  }

  /** What was pointed at still is. */
  #takeOver(chart: EChartsType): void {
    const { key, mouse } = this.#active ?? {};
    this.#active = undefined;
    if (mouse) {
      const handler = chart.getZr().handler as unknown as { dispatch(type: string, event: object): void };
      handler.dispatch('mousemove', { zrX: mouse[0], zrY: mouse[1] });
    } else if (key !== undefined) this.#light(key, 'highlight');
    if (key === undefined) return;
    this.#pointed = true;
    this.#update(chart);
  }

  #update(chart: EChartsType): void {
    const { shapes, context } = this.#picture!;
    const { width, height } = context;
    const option = toOption(shapes, context);
    const resized = width !== this.#size.width || height !== this.#size.height;
    if (!resized && !this.#pointed && sameOption(this.#option, option)) return;
    this.#pointed = false;
    // The first picture stands at once: motion that nobody sees need not be prepared.
    const shown = this.#option ? option : { ...option, animation: false };
    // A new size draws what is pending with it: one drawing instead of two.
    chart.setOption(shown, { lazyUpdate: resized });
    if (resized) {
      chart.resize({ width, height });
      // Else it would be seen in the next frame only.
      chart.getZr().flush();
    }
    this.#size = { width, height };
    this.#option = option;
    // On paper it is as wide as its box.
    this.#box!.querySelector('div svg')!.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }

  readonly #onMove = (event: MouseEvent): void => {
    if (!this.#still) return;
    const mouse = this.#pointOf(event);
    const ring = ringAt(this.#picture!.shapes, mouse);
    this.#activate(ring && { key: ring.of, mouse });
    this.#handlers.onPoint(ring && { key: ring.of, x: mouse[0], y: mouse[1] });
  };
  readonly #onLeave = (): void => {
    if (!this.#still) return;
    this.#activate(undefined);
    this.#handlers.onPoint(undefined);
  };
  readonly #onClick = (event: MouseEvent): void => {
    // What was pressed before ECharts was there is let go of on the box.
    if (!this.#still && event.target !== this.#box) return;
    const ring = this.#picture && ringAt(this.#picture.shapes, this.#pointOf(event));
    if (ring) this.#handlers.onSelect(ring.of);
  };

  #activate(active: { key: string; mouse?: Point } | undefined): void {
    const isNew = active?.key !== this.#active?.key;
    this.#active = active;
    if (isNew) this.#paint();
  }

  /** Where the mouse is on the picture, however the page zooms or turns it. */
  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width } = this.#box!.getBoundingClientRect();
    const scale = this.#size.width / width;
    return [(clientX - left) * scale, (clientY - top) * scale];
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
    if (!this.#picture) return;
    const ring = key === undefined ? undefined : ringOf(this.#picture.shapes, key);
    if (this.#chart) {
      this.#pointed = true;
      this.#chart.dispatchAction({ type: 'downplay' });
      if (key !== undefined) this.#light(key, 'highlight');
    } else {
      this.#activate(key === undefined ? undefined : { key });
      this.#wake();
    }
    const pixel = ring && placeOf(ring);
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
    this.#observer ??= followSizes(() => requestAnimationFrame(() => this.#resize()));
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
    notWhenIdle(this.#wake);
    // From a held reference: by now ECharts may no longer find the chart by its box.
    this.#chart?.dispose();
    this.#still?.remove();
    this.#chart = this.#still = this.#picture = this.#option = this.#active = undefined;
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
