import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Messages } from '../../locales/index.js';
import { followSizes } from './no-layout.js';

interface FitHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  /** Where marks begin, counted from the top of the window. */
  markTops(): readonly number[];
  readonly words: Messages;
}

/** What is left of the picture, in CSS pixels, below which the figure scrolls as a whole instead. */
const LEAST = 120;

/** A figure so narrow that no words stand beside its sentence, in CSS pixels. */
export const SLIM = 480;

/** How much of the height that a figure has may be missing for its words to stand closer instead. */
const SNUG = 0.17;

/**
 * A figure in a box that the page made too small for it: it has one thing that scrolls, the picture or, where little
 * would be left for that, all of it; and says how many marks are out of sight below.
 */
export class FitController implements ReactiveController {
  readonly #host: FitHost;
  #observer: ReturnType<typeof followSizes> | undefined;
  #watched: Element | undefined;
  /** What stands in it: a picture takes the place of its skeleton. */
  #content: Element | null = null;

  constructor(host: FitHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const body = this.#part('.body');
    if (body && (body !== this.#watched || body.firstElementChild !== this.#content)) this.#watch(body);
    this.fit();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
  }

  #part(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #watch(body: Element): void {
    this.#observer?.disconnect();
    this.#watched = body;
    this.#content = body.firstElementChild;
    // In the next frame: what it changes at once, the browser would report as a loop.
    this.#observer = followSizes(() => requestAnimationFrame(this.fit));
    this.#observer.observe(body);
    this.#observer.observe(this.#host);
    if (this.#content) this.#observer.observe(this.#content);
    body.addEventListener('scroll', this.#count, { passive: true });
    this.#part('.base')!.addEventListener('scroll', this.#count, { passive: true });
    this.#part('.below')!.onclick = this.#onMore;
  }

  /** Looks whether all fits, and what scrolls where it does not. */
  readonly fit = (): void => {
    const [base, body] = ['.base', '.body'].map((name) => this.#part(name));
    if (!base || !body || base.clientHeight === 0) return;
    base.toggleAttribute('data-slim', base.clientWidth < SLIM);
    // What is said of a mark takes no room from the picture.
    const same = base.classList.contains('open') || (!base.dataset.fit && !isOver(body) && !isOver(base));
    if (!same) this.#refit(base);
    this.#count();
  };

  #refit(base: HTMLElement): void {
    base.dataset.fit = '';
    const { over, room, content } = this.#measure(base);
    // What is a little too high need not be cut: the words around it stand closer.
    const snug = over > 1 && over <= base.clientHeight * SNUG;
    if (snug) base.dataset.fit = 'snug';
    const cut = snug ? this.#measure(base).over > 1 : over > 1;
    const whole = cut && room < Math.min(LEAST, content);
    base.dataset.fit = [snug && 'snug', cut && 'cut', whole && 'whole'].filter(Boolean).join(' ');
  }

  #measure(base: HTMLElement): { over: number; room: number; content: number } {
    const [plate, body] = ['.plate', '.body'].map((name) => this.#part(name)!);
    const beside = [...base.children].reduce(
      (total, child) => total + (child === plate || isAside(child) ? 0 : child.getBoundingClientRect().height),
      0,
    );
    const { paddingTop, paddingBottom } = getComputedStyle(base);
    const zoom = base.getBoundingClientRect().height / base.offsetHeight;
    const room = base.clientHeight - beside / zoom - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
    const content = [...body!.children].reduce((total, child) => total + leastOf(child), 0);
    return { over: content - room, room, content };
  }

  readonly #count = (): void => {
    const [base, body, below] = ['.base', '.body', '.below'].map((name) => this.#part(name));
    if (!base || !body || !below) return;
    const scroller = isWhole(base) ? base : body;
    const hidden = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    below.hidden = !/cut/.test(base.dataset.fit ?? '') || hidden < 2;
    if (below.hidden) return;
    const bottom = scroller.getBoundingClientRect().bottom - below.offsetHeight;
    const count = this.#host.markTops().filter((top) => top > bottom - 4).length;
    const { words } = this.#host;
    below.textContent = `${count > 0 ? words.moreMarks(count) : words.moreContent} ↓`;
  };

  readonly #onMore = (): void => {
    const base = this.#part('.base')!;
    const scroller = isWhole(base) ? base : this.#part('.body')!;
    scroller.scrollBy(0, scroller.clientHeight * 0.8);
  };
}

/** The height that something needs: of a picture, which fills the room that it has, the least that it can do with. */
const leastOf = (child: Element): number =>
  Number.parseFloat((child as HTMLElement).style?.minHeight) || child.scrollHeight;

const isWhole = (base: HTMLElement): boolean => /whole/.test(base.dataset.fit ?? '');
const isOver = (box: Element): boolean => box.scrollHeight > box.clientHeight + 1;
const isAside = (element: Element): boolean => getComputedStyle(element).position === 'absolute';
