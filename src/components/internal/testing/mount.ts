import { getInstanceByDom } from 'echarts/core';
import type { FigureElement } from '../figure-element.js';

/** An element of ours as tests see it. */
export type AnyFigure = FigureElement<unknown> & HTMLElement;

/** Puts an element on the page with some properties, in a box of a given size, and waits until it is there as a whole. */
export async function mount(
  tag: string,
  properties: Record<string, unknown> = {},
  { width = 640, height = 400 }: { width?: number; height?: number } = {},
): Promise<AnyFigure> {
  const element = document.createElement(tag) as AnyFigure;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  Object.assign(element, properties);
  document.body.append(element);
  element.scrollIntoView();
  await settled(element);
  return element;
}

/** Waits until an element has drawn, or says that it can't, and ECharts has taken over. */
export async function settled(element: AnyFigure): Promise<void> {
  await shown(element);
  const box = element.renderRoot.querySelector<HTMLElement>('.canvas');
  if (!box?.firstElementChild) return;
  box.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await until(() => getInstanceByDom(box) !== undefined, 'ECharts');
}

/** Waits until an element has drawn, or says that it can't. */
export async function shown(element: AnyFigure): Promise<void> {
  await element.updateComplete;
  await until(() => element.status !== 'loading' || element.loading, 'the element to leave its loading state');
  await element.updateComplete;
}

/** Waits for a condition; fails after three seconds or `most` milliseconds, naming what was waited for. */
export async function until(condition: () => boolean, what: string, most = 3000): Promise<void> {
  const deadline = performance.now() + most;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Takes everything off the page. */
export const clear = (): void => {
  document.body.replaceChildren();
  document.documentElement.lang = '';
};

export const part = (element: AnyFigure, name: string): HTMLElement | null =>
  element.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);

/** The texts of all parts with a name, white space folded. */
export const textOfPart = (element: AnyFigure, name: string): string =>
  (part(element, name)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The words of an element that screen readers hear, white space folded. */
export function heardOf(node: Node): string {
  const words = (one: Node): string => {
    if (one instanceof Element && one.getAttribute('aria-hidden') === 'true') return '';
    if (one instanceof Text) return one.data;
    if (one instanceof Element && one.hasAttribute('data-heard')) return one.getAttribute('data-heard')!;
    return [...one.childNodes].map(words).join('');
  };
  return words(node).replace(/\s+/g, ' ').trim();
}

/** The words of an element that are seen, white space folded. */
export function seenOf(node: Node): string {
  const words = (one: Node): string => {
    if (one instanceof Element && one.classList.contains('quiet')) return '';
    if (one instanceof Text) return one.data;
    return [...one.childNodes].map(words).join('');
  };
  return words(node).replace(/\s+/g, ' ').trim();
}

/** What screen readers hear of each datum, in order. */
export const optionsOf = (element: AnyFigure): string[] =>
  [...element.renderRoot.querySelectorAll('[role="option"]')].map((option) => (option.textContent ?? '').trim());
