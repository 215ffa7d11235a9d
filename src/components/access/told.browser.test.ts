import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../index.js';
import '../../locales/zh-TW/register.js';
import { audit, contrast } from '../internal/testing/auditor.js';
import { AXE, found, mute } from '../internal/testing/axe.js';
import { toldBy } from '../internal/testing/contract/subject.js';
import { type AnyFigure, clear, until } from '../internal/testing/mount.js';
import { shapesOf } from '../internal/testing/picture.js';
import { DATA, GEOJSON, insideOf, isSeen, prefer, smallControls, tooWide, touch } from '../internal/testing/senses.js';

type Told = AnyFigure & { page?: string };

beforeEach(() => {
  localStorage.clear();
  document.body.style.margin = '0';
});
afterEach(async () => {
  clear();
  history.replaceState(null, '', location.pathname + location.search);
  await touch(false);
  await prefer({});
  await page.viewport(1280, 720);
});

const viewsIn = (element: Told): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('.stage > .cell > *, .panel > *'),
];
/** Until what is shown stands: views, and what gives way to them. */
async function standing(element: Told): Promise<void> {
  await until(() => element.status !== 'loading', 'the element');
  await until(() => viewsIn(element).every((view) => view.getAttribute('status') !== 'loading'), 'its views');
  const panels = () => [...element.renderRoot.querySelectorAll('.panel')];
  await until(
    () => panels().every((panel) => panel.hasAttribute('data-fits') && getComputedStyle(panel).opacity === '1'),
    'what gives way',
    20_000,
  );
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A briefing or a wall as large as the window. */
async function told(tag: string, [width, height]: readonly [number, number], properties: object = {}): Promise<Told> {
  await page.viewport(width, height);
  const element = document.createElement(tag) as Told;
  Object.assign(element, { data: DATA, geojson: GEOJSON, now: '2026-01-08T09:41:00', ...properties });
  element.style.width = '100%';
  element.style.height = `${height}px`;
  document.body.append(element);
  await standing(element);
  return element;
}

const one = (element: Told, selector: string): HTMLElement => element.renderRoot.querySelector<HTMLElement>(selector)!;

const BRIEFING = ['chancai-briefing', [1280, 720]] as const;
const LOOKS = ['light', 'dark', 'large-print', 'wall'] as const;
const PAGES = ['cover', 'targets', 'chains', 'posts', 'fairs', 'challenges', 'network', 'policies', 'services'];

describe(`axe ${AXE} finds nothing`, () => {
  describe.each(LOOKS)('in the %s look', (theme) => {
    it.each([
      [390, 780],
      [1280, 720],
    ] as const)(
      'of the briefing at %i × %i: its pages, menu, overview, notes, and where something is wrong',
      async (...size) => {
        const element = await told('chancai-briefing', size, { theme, lang: size[0] === 390 ? 'en' : 'zh-CN' });
        for (const name of PAGES) {
          element.page = name;
          await element.updateComplete;
          await standing(element);
          expect([name, await found(element)]).toEqual([name, []]);
        }
        one(element, '[part="share"]').click();
        await element.updateComplete;
        expect(['menu', await found(element)]).toEqual(['menu', []]);
        one(element, '[part="share"]').click();
        one(element, '[part="overview-button"]').click();
        await element.updateComplete;
        expect(['overview', await found(element)]).toEqual(['overview', []]);
        clear();
        const wrong = { indicators: [{ name: '甲', value: 'x' }], policies: [{ budget: 'x', title: '' }] };
        for (const data of [wrong, {}, null]) {
          expect([data, await found(await told('chancai-briefing', size, { theme, data }))]).toEqual([data, []]);
          clear();
        }
      },
    );
  });

  it.each([
    [1920, 1080, 'wall', 'zh-CN'],
    [1920, 1080, 'light', 'en'],
    [1080, 1920, 'dark', 'zh-TW'],
    [1280, 720, 'large-print', 'zh-CN'],
  ] as const)('of the wall at %i × %i in the %s look, in %s', async (width, height, theme, lang) => {
    const element = await told('chancai-wall', [width, height], { theme, lang });
    expect(await found(element)).toEqual([]);
    // Where all stands at once, nothing turns.
    (one(element, '[part="pause"]') as HTMLElement | null)?.click();
    await element.updateComplete;
    expect(['paused', await found(element)]).toEqual(['paused', []]);
    clear();
    expect(['empty', await found(await told('chancai-wall', [width, height], { theme, lang, data: {} }))]).toEqual([
      'empty',
      [],
    ]);
  });

  it.each<[string, string, string, (element: Told) => void]>([
    [
      'a chapter without a name',
      'chancai-briefing',
      'button-name',
      (element) => mute(one(element, '[part="chapter"]')),
    ],
    [
      'a place of the page that is not said',
      'chancai-briefing',
      'role-img-alt',
      (element) => one(element, '[part="place"]').removeAttribute('aria-label'),
    ],
    [
      'source and date too pale',
      'chancai-briefing',
      'color-contrast',
      (element) => one(element, '[part="foot"]').style.setProperty('color', '#ccc'),
    ],
    ['a pause without a name', 'chancai-wall', 'button-name', (element) => mute(one(element, '[part="pause"]'))],
    [
      'alerts too pale',
      'chancai-wall',
      'color-contrast',
      (element) => one(element, '[part="alerts"]').style.setProperty('opacity', '0.2'),
    ],
  ])('and notices %s', async (_, tag, rule, spoil) => {
    const element = await told(tag, tag === 'chancai-wall' ? [1920, 1080] : [1280, 720]);
    expect(await found(element)).toEqual([]);
    spoil(element);
    expect((await found(element)).join('\n')).toContain(rule);
  });
});

/** What lies behind an element. */
const groundOf = (node: HTMLElement): string =>
  [...ancestors(node)]
    .map((at) => getComputedStyle(at).backgroundColor)
    .find((one) => !/, 0\)|transparent/.test(one)) ?? '#ffffff';

/** Charts that are shown, and what their pictures lack where they stand: contrast of marks and letters, letters too small, cut or over each other. */
const picturesOf = (element: Told) =>
  viewsIn(element)
    .filter((view) => view.shadowRoot?.querySelector('.canvas svg') && isSeen(view))
    .map((view) => {
      const { tokens } = toldBy(view as AnyFigure).context;
      const marks = [...tokens.palette, ...Object.values(tokens.shortage)];
      const rules = { surface: groundOf(view.shadowRoot!.querySelector('.canvas')!), marks, text: tokens.size.small };
      return { view, faults: audit(view, rules, []) };
    });

describe('marks stand out from what lies beside them, and their words can be read, measured on the drawn picture', () => {
  it.each(LOOKS)('on every page of the briefing in the %s look', async (theme) => {
    const element = await told('chancai-briefing', [1280, 720], { theme });
    let seen = 0;
    for (const name of PAGES) {
      element.page = name;
      await element.updateComplete;
      await standing(element);
      const pictures = picturesOf(element);
      seen += pictures.length;
      for (const { view, faults } of pictures)
        expect([name, view.localName, ...faults]).toEqual([name, view.localName]);
    }
    expect(seen).toBeGreaterThanOrEqual(5);
  });

  it.each([
    [1920, 1080, 'wall'],
    [1920, 1080, 'light'],
    [1920, 1080, 'dark'],
  ] as const)('on every page of the wall at %i × %i in the %s look', async (width, height, theme) => {
    const element = await told('chancai-wall', [width, height], { theme, pace: 2 });
    const page = () => element.renderRoot.querySelector('.panel')!.getAttribute('data-page')!;
    const seen = new Set<string>();
    let charts = 0;
    // What turns comes round again.
    for (let first = page(); !seen.has(page()); await until(() => page() !== first, 'the next page', 10_000)) {
      first = page();
      seen.add(first);
      await standing(element);
      const pictures = picturesOf(element);
      charts += pictures.length;
      for (const { view, faults } of pictures)
        expect([first, view.localName, ...faults]).toEqual([first, view.localName]);
    }
    expect([seen.size > 2, charts > 2]).toEqual([true, true]);
  });

  it('and is noticed where they do not', async () => {
    const element = await told('chancai-briefing', [1280, 720], { page: 'posts' });
    const { view } = picturesOf(element)[0]!;
    const { tokens } = toldBy(view as AnyFigure).context;
    const colour = tokens.palette.find((one) => shapesOf(view as AnyFigure, one).length > 0)!;
    // What lies behind comes near to the colour of the marks.
    view.shadowRoot!.querySelector<HTMLElement>('.canvas')!.parentElement!.style.background = colour;
    expect(picturesOf(element)[0]!.faults.join()).toContain('contrast below 3');
  });
});

/** What has the focus, through the shadows. */
function focused(): HTMLElement {
  let node = document.activeElement as HTMLElement;
  while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement as HTMLElement;
  return node;
}
const nameOf = (node: HTMLElement): string =>
  `${((node.getRootNode() as ShadowRoot).host as HTMLElement | undefined)?.localName ?? ''} ${node.getAttribute('part') ?? node.getAttribute('class') ?? node.localName} ${node.localName === 'button' ? node.textContent!.trim() : ''}`;

/** Is it in the window, covered by nothing, and is its ring seen? */
function isShown(node: HTMLElement): boolean {
  const { top, bottom, left, right, width, height } = node.getBoundingClientRect();
  const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const [x, y] = [Math.max(0, left) + Math.min(width, 20) / 2, Math.max(0, top) + Math.min(height, 20) / 2];
  const root = node.getRootNode() as ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  const onTop =
    !!hit && (node.contains(hit) || hit.contains(node) || hit.getRootNode() !== root || isThrough(node, hit));
  let opacity = 1;
  for (let at: HTMLElement | null = node; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node);
  const ground = [...ancestors(node)]
    .map((at) => getComputedStyle(at).backgroundColor)
    .find((one) => !/, 0\)|transparent/.test(one));
  const ring =
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && contrast(outlineColor, ground ?? '#ffffff') >= 3;
  return inWindow && onTop && opacity > 0.99 && ring;
}
/** Does a list lie over its picture, and lets the mouse through? */
const isThrough = (node: HTMLElement, hit: Element): boolean =>
  getComputedStyle(node).pointerEvents === 'none' && node.parentElement!.contains(hit);
function* ancestors(node: HTMLElement): Generator<HTMLElement> {
  for (let at: HTMLElement | null = node.parentElement; at; at = at.parentElement) yield at;
  const { host } = node.getRootNode() as ShadowRoot;
  if (host) yield* ancestors(host as HTMLElement);
}

describe('the briefing by keyboard', () => {
  it.each(['light', 'dark'] as const)(
    'has no trap, shows where it is, goes from chapters over the page to the controls, and the same way back, in the %s look',
    async (theme) => {
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      const element = await told(...BRIEFING, { theme, page: 'posts' });
      element.before(before);
      element.after(after);
      element.style.height = '640px';
      await standing(element);
      before.focus();
      const way: string[] = [];
      for (let step = 0; step < 100; step++) {
        await userEvent.tab();
        if (document.activeElement === after) break;
        const node = focused();
        await new Promise((resolve) => setTimeout(resolve, 250));
        way.push(nameOf(node));
        expect([nameOf(node), isShown(node)]).toEqual([nameOf(node), true]);
      }
      expect(document.activeElement).toBe(after);
      const parts = way.map((step) => step.split(' ').slice(0, 2).join(' '));
      const places = [
        'chancai-briefing chapter',
        'chancai-post-pool marks',
        'chancai-briefing previous',
        'chancai-briefing share',
      ];
      const at = places.map((place) => parts.indexOf(place));
      expect(at).not.toContain(-1);
      expect(at).toEqual([...at].sort((a, b) => a - b));
      const back: string[] = [];
      for (let step = 0; step < 100; step++) {
        await userEvent.tab({ shift: true });
        if (document.activeElement === before) break;
        back.push(nameOf(focused()));
      }
      expect(back.reverse()).toEqual(way);
    },
  );

  it.each([
    ['overview-button', '.overview [aria-current="page"]'],
    ['share', '[role="menuitem"]'],
  ])('comes back to %s from what that opens', async (name, inside) => {
    const element = await told(...BRIEFING, { page: 'fairs' });
    const button = one(element, `[part="${name}"]`);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused().matches(inside), 'what it opens');
    expect(isShown(focused())).toBe(true);
    await userEvent.keyboard('{Escape}');
    await until(() => focused() === button, 'the button');
  });

  it('goes to the title of a page that is chosen, wherever it is chosen', async () => {
    const element = await told(...BRIEFING, { page: 'fairs' });
    one(element, '[part="overview-button"]').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused().matches('.overview button'), 'the overview');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await until(() => element.page === 'challenges', 'the page');
    await standing(element);
    expect(focused().localName).toBe('h2');
  });
});

describe('briefing and wall for hands, eyes and systems of every kind', () => {
  it.each([
    ['light', 24],
    ['dark', 24],
    ['large-print', 60],
  ] as const)('what can be hit in the briefing is large enough in the %s look: %i px', async (theme, side) => {
    const element = await told(...BRIEFING, { theme });
    for (const name of ['cover', 'fairs', 'challenges']) {
      element.page = name;
      await element.updateComplete;
      await standing(element);
      expect([name, ...smallControls(element, side)]).toEqual([name]);
    }
    one(element, '[part="overview-button"]').click();
    await element.updateComplete;
    expect(['overview', ...smallControls(element, side)]).toEqual(['overview']);
  });

  it('is 44 px for fingers, and on a wall', async () => {
    await touch(true);
    const element = await told('chancai-briefing', [390, 780], { page: 'fairs' });
    expect(smallControls(element, 44)).toEqual([]);
    clear();
    await touch(false);
    expect(smallControls(await told('chancai-wall', [1920, 1080]), 43)).toEqual([]);
  });

  it('is noticed where it is smaller', async () => {
    const element = await told(...BRIEFING);
    one(element, '[part="next"]').style.cssText = 'min-height: 0; height: 12px; padding: 0';
    expect(smallControls(element, 24).join()).toContain('next');
  });

  it.each(['zh-CN', 'en'])(
    'in 320 px, which is 1280 at 400 %%, no page of the briefing scrolls to the side, in %s',
    async (lang) => {
      const element = await told('chancai-briefing', [320, 640], { lang });
      for (const name of PAGES) {
        element.page = name;
        await element.updateComplete;
        await standing(element);
        expect([name, ...tooWide(element)]).toEqual([name]);
      }
      one(element, '[part="chapter"]').style.cssText = 'min-width: 500px';
      expect(tooWide(element).join()).toContain('button');
    },
  );

  it('the chapter of the page is told from the others without colours of ours, and so is a pressed button', async () => {
    await prefer({ 'forced-colors': 'active' });
    const element = await told(...BRIEFING, { page: 'fairs' });
    const look = (node: Element) => {
      const {
        borderBottomStyle,
        borderBottomWidth,
        borderBottomColor,
        backgroundColor,
        color,
        textDecorationLine,
        outlineStyle,
        fontWeight,
      } = getComputedStyle(node);
      return [
        borderBottomStyle,
        borderBottomWidth,
        borderBottomColor,
        backgroundColor,
        color,
        textDecorationLine,
        outlineStyle,
        fontWeight,
      ].join();
    };
    const chapters = [...element.renderRoot.querySelectorAll('[part="chapter"]')];
    const [here, others] = [chapters.filter((one) => one.ariaCurrent), chapters.filter((one) => !one.ariaCurrent)];
    expect([here.length, others.length]).toEqual([1, 3]);
    for (const other of others) expect(look(here[0]!)).not.toBe(look(other));
    for (const button of insideOf(element.shadowRoot!).filter((node) => node.matches('button') && isSeen(node))) {
      const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(button);
      const edged =
        (Number.parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none') || textDecorationLine === 'underline';
      expect([button.textContent!.trim(), edged]).toEqual([button.textContent!.trim(), true]);
    }
  });

  it.each(['chancai-briefing', 'chancai-wall'])('%s moves nothing for readers who want no motion', async (tag) => {
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    const element = await told(tag, [1280, 720], { page: 'fairs' });
    const moving = () =>
      insideOf(element.shadowRoot!).flatMap((node) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(node);
        const long = (text: string) => text.split(',').some((part) => Number.parseFloat(part) > 0);
        return long(transitionDuration) || (animationName !== 'none' && long(animationDuration))
          ? [`${node.localName}.${node.getAttribute('class') ?? ''}`]
          : [];
      });
    expect(moving()).toEqual([]);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.base { transition: opacity 1s }');
    element.shadowRoot!.adoptedStyleSheets = [...element.shadowRoot!.adoptedStyleSheets, sheet];
    expect(moving().join()).toContain('base');
  });
});
