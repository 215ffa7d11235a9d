import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { type AnyFigure, mount, part, settled, until } from '../mount.js';
import { type ContractSubject, isChart } from './subject.js';

const media = (name: string): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: unknown): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    media: name,
  });

/** How a view looks on paper. */
export function printing(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> on paper`, () => {
    const drawing = (element: AnyFigure) => element.renderRoot.querySelector('.canvas svg, .marks')!;

    it.each([420, 900])(
      '%i px wide is drawn for it before the printer looks, uncut, and on screen again after',
      async (paper) => {
        const style = document.createElement('style');
        style.textContent = `@media print { ${tag} { width: ${paper}px !important; height: auto !important } }`;
        document.head.append(style);
        const element = await mount(tag, { data, theme: 'dark' }, { width: 640, height: 400 });
        const before = drawing(element).getBoundingClientRect().width;
        // As the printer does: it looks once all have been told.
        let found: string[] | undefined;
        const query = matchMedia('print');
        const look = () => {
          if (query.matches) found = faultsOf(element, paper);
        };
        query.addEventListener('change', look);
        try {
          await media('print');
          await until(() => found !== undefined, 'the printer to look');
          expect(found).toEqual([]);
        } finally {
          query.removeEventListener('change', look);
          await media('');
          style.remove();
        }
        await until(() => drawing(element).getBoundingClientRect().width === before, 'the picture of the screen');
        await settled(element);
      },
    );
  });
}

/** What is longer than a page, 235 mm, shrinks to it. */
const PAGE = (235 / 25.4) * 96;

/** What paper would lack. */
function faultsOf(element: AnyFigure, paper: number): string[] {
  const outer = element.getBoundingClientRect();
  const faults: string[] = [];
  const say = (fault: string, found: boolean) => found && faults.push(fault);
  const svg = element.renderRoot.querySelector('.canvas svg');
  say(`is ${outer.width} wide`, Math.abs(outer.width - paper) > 1);
  if (isChart(element)) {
    const { width, height } = svg!.getBoundingClientRect();
    say('has no room for its drawing', part(element, 'chart')!.clientHeight < height - 1);
    const drawn = [Number(svg!.getAttribute('width')), Number(svg!.getAttribute('height'))];
    say(
      `is drawn ${drawn} on ${width} × ${height}`,
      Math.abs(drawn[0]! - width) > 1 || Math.abs(Math.min(drawn[1]!, PAGE) - height) > 1,
    );
  }
  for (const name of ['base', 'chart', 'marks', 'footer']) {
    const piece = part(element, name);
    if (!piece) continue;
    const { left, right, bottom } = piece.getBoundingClientRect();
    say(`${name} is cut`, left < outer.left - 1 || right > outer.right + 1 || bottom > outer.bottom + 1);
    say(
      `${name} hides some of itself`,
      piece.scrollHeight > piece.clientHeight + 1 && getComputedStyle(piece).overflow !== 'visible',
    );
  }
  say('has tools', part(element, 'tools')!.offsetHeight > 0);
  say('is not on white', getComputedStyle(part(element, 'base')!).backgroundColor !== 'rgb(255, 255, 255)');
  say('leaves its colours to the printer', getComputedStyle(part(element, 'base')!).printColorAdjust !== 'exact');
  return faults;
}
