import { describe, expect, it } from 'vitest';
import { LOOKS } from '../../theme/tokens.js';
import { contrast } from '../auditor.js';
import { type AnyFigure, mount, part, settled, until } from '../mount.js';
import { type ContractSubject, isChart, rowsOf, withRows } from './subject.js';

const FOCUSABLE = 'button, select, summary, a[href], [tabindex="0"], [tabindex="-1"]';

/** Where the focus is, is seen. */
export function focus(subject: ContractSubject): void {
  const { tag } = subject;
  describe(`<${tag}> shows where the focus is`, () => {
    const strange = rowsOf(subject).map((row) => ({ ...row, strange: 1 }));

    it.each(['light', 'dark'] as const)('on marks, buttons, panels and problems, %s', async (theme) => {
      const element = await mount(tag, { data: withRows(subject, strange), theme }, { width: 640, height: 500 });
      const seen = new Set(ringed(element));
      element.renderRoot.querySelector<HTMLElement>('#mark-0')!.click();
      await settled(element);
      for (const name of ringed(element)) seen.add(name);
      part(element, 'clear')!.click();
      await settled(element);
      part(element, 'toggle')!.click();
      await settled(element);
      for (const name of ringed(element)) seen.add(name);
      expect([...seen]).toEqual(
        expect.arrayContaining(['marks', 'toggle', 'explain', 'detail', 'close', 'table', 'summary', 'td']),
      );
    });

    it('on the mark that the keys have reached, and on no other', async () => {
      const element = await mount(tag, { data: subject.data, theme: 'light' });
      const box = part(element, 'marks')!;
      const press = (key: string) =>
        box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const shows = (what: string, isRight: (shown: string) => boolean) =>
        until(() => isRight(active(element).join()), what);
      const before = active(element).join();
      box.focus();
      press('Home');
      await shows('the first mark', (shown) => shown !== before);
      const first = active(element).join();
      press('End');
      await shows('the last mark', (shown) => shown !== before && shown !== first);
      press('Escape');
      await shows('no mark', (shown) => shown === before);
    });
  });
}

/** Puts the focus on all that takes it; fails where no ring is seen; names the pieces. */
function ringed(element: AnyFigure): string[] {
  const base = part(element, 'base')!;
  const surface = getComputedStyle(base).backgroundColor;
  const pieces = [...element.renderRoot.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (piece) => piece.offsetParent !== null && getComputedStyle(piece).visibility === 'visible',
  );
  return pieces.flatMap((piece) => {
    const name = piece.getAttribute('part')?.split(' ')[0] ?? (piece.closest('td') ? 'td' : piece.localName);
    const without = getComputedStyle(piece).outlineStyle;
    piece.focus({ preventScroll: true });
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(piece);
    expect([name, without, element.shadowRoot!.activeElement === piece]).toEqual([name, 'none', true]);
    expect([name, outlineStyle]).toEqual([name, 'solid']);
    expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
    expect(contrast(outlineColor, surface)).toBeGreaterThanOrEqual(3);
    piece.blur();
    // What closes the words of a mark undoes the choice, too: one button, two parts.
    return piece.getAttribute('part')?.trim().split(/\s+/) ?? [name];
  });
}

/** What tells the active mark: outlined elements of a board, outlines drawn on a chart. */
function active(element: AnyFigure): string[] {
  if (!isChart(element))
    return [...element.renderRoot.querySelectorAll('[role="option"]')].flatMap((option) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(option);
      return outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 ? [option.id] : [];
    });
  const ring = LOOKS.light.focus;
  return [...element.renderRoot.querySelectorAll(`.canvas svg [stroke="${ring}"]`)].flatMap((shape) => {
    const { x, y, width, height } = shape.getBoundingClientRect();
    return Number(shape.getAttribute('stroke-width')) >= 2 ? [[x, y, width, height].map(Math.round).join(' ')] : [];
  });
}
