import { describe, expect, it } from 'vitest';
import { mount, part, textOfPart } from '../mount.js';
import { type ContractSubject, toldBy } from './subject.js';

/** What leaves the page as a picture, and what stands around it there. */
export function exports(subject: ContractSubject): void {
  const { tag, data } = subject;
  describe(`<${tag}> takes its words along`, () => {
    it.each(['zh-CN', 'en'])('headline, subtitle, keys with their colours, source and date, in %s', async (lang) => {
      const element = await mount(tag, { data, lang, theme: 'light' });
      const { headline, legend } = toldBy(element);
      const holder = document.createElement('div');
      holder.innerHTML = await element.toSVG();
      document.body.append(holder);
      const svg = holder.querySelector('svg')!;
      const texts = [...svg.querySelectorAll('text')];
      const written = folded(texts.map(({ textContent }) => textContent).join(' '));
      const footer = textOfPart(element, 'footer');
      expect(footer.length).toBeGreaterThan(10);
      for (const words of [headline.title, headline.subtitle, footer, ...legend.map(({ label }) => label)])
        expect(written).toContain(folded(words));
      expect(svg.getAttribute('aria-label')).toBe(headline.summary);
      for (const { label, colour } of legend) {
        const word = texts.find(({ textContent }) => textContent === label)!.getBoundingClientRect();
        expect([label, paintsBefore(svg, word)]).toEqual([label, expect.arrayContaining([plain(colour)])]);
      }
    });

    it('keys on the page in their colours', async () => {
      const element = await mount(tag, { data, theme: 'light' });
      const { legend } = toldBy(element);
      const items = [...(part(element, 'legend')?.querySelectorAll('li') ?? [])];
      expect(items.map(({ textContent }) => textContent!.trim())).toEqual(legend.map(({ label }) => label));
      for (const [at, { label, colour, pattern = 'solid' }] of legend.entries()) {
        const style = getComputedStyle(items[at]!.querySelector('.swatch')!);
        const { backgroundColor, borderTopColor, borderBottomColor, backgroundImage } = style;
        const shown = {
          solid: backgroundColor,
          line: backgroundColor,
          tick: backgroundColor,
          hatched: borderTopColor,
          slot: borderTopColor,
          gap: borderBottomColor,
          hollow: borderTopColor,
        }[pattern];
        expect([label, plain(shown)]).toEqual([label, plain(colour)]);
        expect([label, backgroundImage !== 'none']).toEqual([label, pattern === 'hatched']);
      }
    });
  });
}

const folded = (text: string): string => text.replace(/\s+/g, '');

/** A colour as browsers write it. */
function plain(colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The colours of what is drawn just before a word, in its line. */
function paintsBefore(svg: SVGSVGElement, word: DOMRect): string[] {
  const shapes = [...svg.querySelectorAll<SVGGraphicsElement>('path, rect, line')].filter((shape) => {
    const { left, right, top, bottom } = shape.getBoundingClientRect();
    const [middle, height] = [(top + bottom) / 2, word.height];
    return (
      right <= word.left + 1 &&
      right > word.left - height &&
      left > word.left - 2 * height &&
      middle > word.top - 2 &&
      middle < word.bottom + 2
    );
  });
  return shapes.flatMap((shape) =>
    ['fill', 'stroke'].flatMap((name) => {
      const colour = shape.getAttribute(name);
      return colour && !/^(none|transparent|url)/.test(colour) ? [plain(colour)] : [];
    }),
  );
}
