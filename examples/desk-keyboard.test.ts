import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'chancai-desk-keyboard-'));
const ledger = join(folder, '人才.json');

let browser: Browser;
beforeAll(async () => {
  if (!existsSync(join(root, 'dist/cdn/desk.html'))) throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
  const county = JSON.parse(readFileSync(join(root, 'examples/county/data.json'), 'utf8'));
  county.talent[2].chain = '智能制造';
  county.funding[1].invested = '若干';
  writeFileSync(ledger, JSON.stringify(county));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(width: number): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width, height: 720 } });
  await page.goto(`file://${root}/dist/cdn/desk.html`);
  await page.locator('chancai-desk h2').waitFor();
  return page;
}

const desk = (page: Page, selector: string) => page.locator(`chancai-desk ${selector}`);
async function put(page: Page): Promise<void> {
  await desk(page, '.drop input[type=file]').first().setInputFiles(ledger);
  await desk(page, '#next:not([disabled])').waitFor();
}
async function check(page: Page): Promise<void> {
  await put(page);
  await desk(page, '[data-step=check]').click();
  await desk(page, '[data-problem]').first().waitFor();
}
/** The steps of the page, each with files in it. */
const STEPS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'files, empty': async () => undefined,
  files: put,
  check,
  publish: async (page) => {
    await put(page);
    await desk(page, '[data-step=publish]').click();
    await desk(page, '[data-shown][status=ready]').waitFor();
    await desk(page, '[data-busy]').waitFor({ state: 'detached' });
  },
};

interface Stop {
  /** Its place in the page, and its own words. */
  name: string;
  /** Within which views of ours it stands. */
  within: string;
  top: number;
  left: number;
  right: number;
  isInWindow: boolean;
  isOnTop: boolean;
  hasRing: boolean;
}

/** What has the focus; undefined where it has left the page. */
const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    let node = document.activeElement as HTMLElement | null;
    const within: string[] = [];
    while (node?.shadowRoot?.activeElement) {
      within.push(node.localName);
      node = node.shadowRoot.activeElement as HTMLElement;
    }
    if (!node || node === document.body) return undefined;
    // A choice of files is seen as the button around it.
    const seen = node.matches('input.quiet') ? node.closest('label')! : node;
    const { top, bottom, left, right, width, height } = seen.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(seen);
    const tree = node.getRootNode() as ShadowRoot;
    const hit = tree.elementFromPoint(
      Math.max(0, left) + Math.min(width, 20) / 2,
      Math.max(0, top) + Math.min(height, 20) / 2,
    );
    const isThrough = getComputedStyle(node).pointerEvents === 'none' && node.parentElement!.contains(hit);
    const all = [...tree.querySelectorAll('*')];
    return {
      name: `${all.indexOf(node)} ${node.localName} ${(node.getAttribute('aria-label') ?? seen.textContent ?? '').trim().slice(0, 20)}`,
      within: within.join(' '),
      top: top + scrollY,
      left,
      right,
      isInWindow: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      isOnTop: hit !== null && (seen.contains(hit) || hit.contains(seen) || isThrough),
      hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

const MOST = 300;
/** All that Tab comes to, from the page's top to its end; a page that holds the focus back has no end. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const way: Stop[] = [];
  for (let step = 0; step < MOST; step++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(20);
    const stop = await focused(page);
    if (!stop) return way;
    way.push(stop);
  }
  throw new Error(`no end after ${MOST} steps, at ${way[way.length - 1]!.name}`);
}

describe.each([1280, 390])('the desk by keyboard, %i px wide', (width) => {
  it.each(Object.entries(STEPS))(
    '%s: no trap, in the order of reading, in sight, covered by nothing, and the same way back',
    { timeout: 180_000 },
    async (_, go) => {
      const page = await open(width);
      await go(page);
      await page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.blur());
      await page.evaluate(() => scrollTo(0, 0));
      const top = page.locator('chancai-desk [data-step=files]');
      await top.focus();
      await page.keyboard.press('Shift+Tab');
      const way = await walk(page, 'Tab');
      expect(way.length).toBeGreaterThan(6);
      for (const { name, isInWindow, isOnTop, hasRing } of way)
        expect([name, isInWindow, isOnTop, hasRing]).toEqual([name, true, true, true]);
      // In the page itself, what follows stands below, to the right, or in the next column.
      const own = way.filter(({ within }) => within === 'chancai-desk');
      for (const [at, stop] of own.entries()) {
        const last = own[at - 1];
        if (last)
          expect([stop.name, stop.top >= last.top - 8 || stop.left >= last.right - 8]).toEqual([stop.name, true]);
      }
      const back = await walk(page, 'Shift+Tab');
      expect(back.map(({ name }) => name).reverse()).toEqual(way.map(({ name }) => name));
      await page.close();
    },
  );
});

describe('the desk keeps the focus', () => {
  it('at the heading of a step that is gone to, and where what had it is taken away', async () => {
    const page = await open(1280);
    await put(page);
    const heading = async () => (await focused(page))?.name.split(' ').slice(1).join(' ');
    await desk(page, '[data-step=check]').focus();
    await page.keyboard.press('Enter');
    expect(await heading()).toBe('h2 核对');
    await desk(page, '[data-step=files]').focus();
    await page.keyboard.press('Enter');
    await desk(page, '[aria-labelledby=held] button').first().focus();
    await page.keyboard.press('Enter');
    await desk(page, '[aria-labelledby=held]').waitFor({ state: 'detached' });
    expect(await heading()).toBe('h2 放入台账');
    await page.close();
  });

  it('at the problem that is looked at, and at the language that is chosen', async () => {
    const page = await open(1280);
    await check(page);
    await desk(page, '[data-problem]').nth(1).focus();
    const words = async () => (await focused(page))!.name.replace(/^\d+ /, '');
    const problem = await words();
    await page.keyboard.press('Enter');
    await desk(page, '.grid td.chosen').waitFor();
    expect(await words()).toBe(problem);
    await desk(page, '[data-language]').focus();
    await desk(page, '[data-language]').selectOption('en');
    await desk(page, 'h2:has-text("Check")').waitFor();
    expect(await words()).toMatch(/select Language/);
    await page.close();
  });

  it('is noticed where it is covered, has no ring, or is held', async () => {
    const page = await open(1280);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('chancai-desk')!;
      const [first, second] = shadowRoot!.querySelectorAll<HTMLElement>('[data-step]');
      first!.style.outline = 'none';
      const { top, left } = second!.getBoundingClientRect();
      const cover = document.createElement('div');
      cover.style.cssText = `position: fixed; top: ${top}px; left: ${left}px; width: 50px; height: 50px`;
      shadowRoot!.append(cover);
    });
    const [first, second] = await walk(page, 'Tab');
    expect([first!.hasRing, second!.isOnTop]).toEqual([false, false]);
    await page.evaluate(() => addEventListener('keydown', (event) => event.preventDefault()));
    await desk(page, '[data-step=files]').focus();
    await expect(walk(page, 'Tab')).rejects.toThrow('no end');
    await page.close();
  });
});
