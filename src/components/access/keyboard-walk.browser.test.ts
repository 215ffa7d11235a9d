import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../index.js';
import { contrast } from '../internal/testing/auditor.js';
import { clear, mount, until } from '../internal/testing/mount.js';
import { DATA, GEOJSON, VIEWS } from '../internal/testing/senses.js';

afterEach(async () => {
  clear();
  await page.viewport(1280, 720);
});

/** What has the focus, through the shadows, and in which views it stands. */
function focused(): { node: HTMLElement; view: string } {
  let node = document.activeElement as HTMLElement;
  let view = '';
  while (node.shadowRoot?.activeElement) {
    view = node.localName.replace('chancai-', '');
    node = node.shadowRoot.activeElement as HTMLElement;
  }
  return { node, view };
}

const nameOf = ({ node, view }: ReturnType<typeof focused>): string =>
  `${view} ${node.getAttribute('part') ?? node.getAttribute('class') ?? node.localName}`;

/** Is what has the focus in the window, and is its ring seen? */
function isShown(node: HTMLElement): boolean {
  const { top, bottom, left, right } = node.getBoundingClientRect();
  const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node);
  const base = node.closest('.base')!;
  const surface = getComputedStyle(base).backgroundColor;
  const ground = surface === 'rgba(0, 0, 0, 0)' ? '#ffffff' : surface;
  return (
    inWindow && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && contrast(outlineColor, ground) >= 3
  );
}

describe('the dashboard by keyboard', () => {
  it.each([1280, 390])(
    'has no trap, goes in the order of reading, shows where it is, and comes back, at %i px',
    async (width) => {
      await page.viewport(width, 720);
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      const element = await mount(
        'chancai-dashboard',
        { data: DATA, geojson: GEOJSON, theme: 'light' },
        { width, height: 700 },
      );
      element.style.height = '';
      element.before(before);
      element.after(after);
      before.focus();
      const way: string[] = [];
      const tops: { view: string; top: number; left: number }[] = [];
      for (let step = 0; document.activeElement !== after && step < 400; step++) {
        await userEvent.tab();
        const at = focused();
        if (at.node === after) break;
        if (at.node.matches('[part~="state"]'))
          await until(() => !focused().node.matches('.skeleton'), 'the view that was reached');
        const here = focused();
        way.push(nameOf(here));
        expect([nameOf(here), isShown(here.node)]).toEqual([nameOf(here), true]);
        const { top, left } = here.node.getBoundingClientRect();
        if (here.node.matches('[part~="marks"]')) tops.push({ view: here.view, top: top + scrollY, left });
      }
      expect(document.activeElement).toBe(after);
      expect(tops.map(({ view }) => view).sort()).toEqual([...VIEWS].sort());
      // Row by row from the left: none stands above and left of the one before it.
      for (const [at, { view, top, left }] of tops.entries()) {
        const last = tops[at - 1];
        if (last)
          expect([view, top >= last.top - 400 && (top > last.top - 4 || left > last.left)]).toEqual([view, true]);
      }
      const back: string[] = [];
      for (let step = 0; document.activeElement !== before && step < 400; step++) {
        await userEvent.tab({ shift: true });
        if (document.activeElement !== before) back.push(nameOf(focused()));
      }
      expect(back.reverse()).toEqual(way);
    },
  );

  it('opens and closes what is said of a mark and of the headline where the reader was', async () => {
    const element = await mount('chancai-dashboard', { data: DATA, theme: 'light' }, { width: 1280, height: 700 });
    const view = element.shadowRoot!.querySelector<HTMLElement>('chancai-post-pool')!;
    view.scrollIntoView();
    await until(() => view.getAttribute('status') === 'ready', 'the view');
    const ask = view.shadowRoot!.querySelector<HTMLElement>('[part~="explain"]')!;
    ask.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused().node.matches('[part~="detail"]'), 'the explanation');
    await userEvent.keyboard('{Escape}');
    await until(() => focused().node === ask, 'the button that asked');
    const marks = view.shadowRoot!.querySelector<HTMLElement>('[part~="marks"]')!;
    marks.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await until(() => view.shadowRoot!.querySelector('[part~="detail"]') !== null, 'the words of the mark');
    expect(focused().node).toBe(marks);
    await userEvent.keyboard('{Escape}');
    await until(() => view.shadowRoot!.querySelector('[part~="detail"]') === null, 'them to go');
    expect(focused().node).toBe(marks);
  });
});
