import { cdp } from 'vitest/browser';
import county from '../../../../examples/county/data.json';
import shapes from '../../../../examples/county/regions.geojson?raw';
import { messagesOf } from '../../../locales/index.js';
import { type AnyFigure, settled } from './mount.js';

/** What the tests of access look at. */
export const DATA = county;
export const GEOJSON = JSON.parse(shapes) as object;
export const VIEWS: readonly string[] = Object.keys(messagesOf('zh-CN').view);

const send = (method: string, params: object): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(method, params);

/** What the system says of its reader. */
export const prefer = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });

/** Fingers in place of a mouse. */
export const touch = (enabled: boolean): Promise<unknown> =>
  send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 5 });

/** What is seen of an element and its shadow, elements of ours inside it with it. */
export function insideOf(root: Element | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((node) => [
    node,
    ...(node.shadowRoot ? insideOf(node.shadowRoot) : []),
  ]);
}

export const isSeen = (node: Element): boolean => {
  if (node.closest('.quiet') || node.getAttribute('aria-hidden') === 'true') return false;
  const { width, height } = node.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(node).visibility === 'visible';
};

const CONTROLS = 'button, select, summary, a[href]';

/** Controls that are smaller than a side, with their sizes. */
export const smallControls = (host: Element, least: number): string[] =>
  insideOf(host.shadowRoot!)
    .filter((node) => node.matches(CONTROLS) && isSeen(node))
    .flatMap((node) => {
      const { width, height } = node.getBoundingClientRect();
      return Math.min(width, height) < least - 0.5
        ? [`${node.getAttribute('part') ?? node.textContent!.trim()}: ${Math.round(width)} × ${Math.round(height)}`]
        : [];
    });

/** Words that are cut: boxes that hide what does not fit, and do not scroll. */
export const cutWords = (host: Element): string[] =>
  insideOf(host.shadowRoot!).flatMap((node) => {
    if (!(node instanceof HTMLElement) || !isSeen(node) || (node.textContent ?? '').trim() === '') return [];
    const { overflowX, overflowY, textOverflow } = getComputedStyle(node);
    // Of a picture, what is heard alone lies where its marks are; what is seen must be within.
    const picture = node.querySelector(':scope > .canvas svg');
    if (picture) {
      const [inner, outer] = [picture, node].map((one) => one.getBoundingClientRect());
      return inner!.bottom > outer!.bottom + 1 || inner!.right > outer!.right + 1 ? ['the picture'] : [];
    }
    const isWide = node.scrollWidth > node.clientWidth + 1;
    const isHigh = node.scrollHeight > node.clientHeight + 1;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return (isWide && (hides(overflowX) || textOverflow === 'ellipsis')) || (isHigh && hides(overflowY))
      ? [`${node.className || node.localName}: ${node.textContent!.trim().slice(0, 40)}`]
      : [];
  });

/** Lets an element be as high as it wants, and waits until its picture is. */
export async function grown(element: AnyFigure): Promise<void> {
  element.style.height = '';
  // A box that changes is looked at in the next frame, and drawn in the one after it.
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await settled(element);
}

/** What makes the page scroll to the side. */
export const tooWide = (host: Element): string[] =>
  document.documentElement.scrollWidth <= innerWidth
    ? []
    : insideOf(host.shadowRoot!)
        .filter((node) => isSeen(node) && node.getBoundingClientRect().right > innerWidth + 1)
        .map((node) => `${node.localName}.${node.getAttribute('class') ?? ''}`);
