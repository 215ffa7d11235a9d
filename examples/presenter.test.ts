import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/find-browser.mjs';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'chancai-presenter-'));
const county = readFileSync(join(root, 'examples/county/data.json'), 'utf8');
const PAGES = [
  { page: 'funding', minutes: 2, notes: '先说成绩，再说缺口' },
  { page: 'services', minutes: 3, notes: '五安逐项说' },
  { page: 'growth', minutes: 1 },
];

let browser: Browser;
beforeAll(async () => {
  if (!existsSync(join(root, 'dist/cdn/chancai.briefing.js')))
    throw new Error('dist is missing: run npm run build first');
  browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const MORNING = new Date('2026-01-08T09:00:00');

/** A briefing on a page of its own on the disk, at nine o'clock. */
async function room(attributes: string): Promise<{ context: BrowserContext; stage: Page; said: string[] }> {
  const path = join(folder, 'briefing.html');
  const scripts = `file://${root}/dist/cdn`;
  writeFileSync(
    path,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script src="${scripts}/chancai.js"></script>
<chancai-briefing ${attributes}></chancai-briefing>
<script>document.querySelector('chancai-briefing').pages=${JSON.stringify(PAGES)};
document.querySelector('chancai-briefing').data=${county};</script>`,
  );
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } });
  await context.clock.install({ time: MORNING });
  const stage = await context.newPage();
  const said: string[] = [];
  stage.on('pageerror', (error) => said.push(error.message));
  stage.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  await stage.goto(`file://${path}`);
  await stage.locator('chancai-briefing[status=ready]').waitFor();
  return { context, stage, said };
}

const pageOf = (stage: Page) =>
  stage.evaluate(() => (document.querySelector('chancai-briefing') as unknown as { page: string }).page);
/** What the second window says, line after line. */
const textOf = async (desk: Page) => (await desk.locator('body > div .room').innerText()).replace(/\s+/g, ' ');
const opened = async ({ context, stage }: { context: BrowserContext; stage: Page }): Promise<Page> => {
  const [desk] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('n')]);
  await desk.locator('body > div .room').waitFor();
  return desk;
};

describe("a presenter's ten minutes with two windows", () => {
  it('tell notes, next page, clock and time; keys turn the page in both; a closed one comes back as it was', async () => {
    const { context, stage, said } = await room('minutes="10"');
    await stage.locator('chancai-briefing').click({ position: { x: 10, y: 300 } });
    const desk = await opened({ context, stage });
    let text = await textOf(desk);
    for (const words of ['先说成绩，再说缺口', '下一页', '人才安居与五安保障', '1 / 3', '09:00', '还剩（共10分钟）'])
      expect(text).toContain(words);
    expect(text).toMatch(/已讲 ?00:00/);
    // What the audience sees and what comes next are pictures, not empty frames.
    await expect
      .poll(() =>
        desk.evaluate(
          () =>
            [...document.querySelector('div')!.shadowRoot!.querySelectorAll('canvas')].filter(
              (canvas) =>
                new Set(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data).size > 8,
            ).length,
        ),
      )
      .toBe(2);

    // The time begins with the first turn, in whichever window.
    await context.clock.fastForward('01:00');
    await desk.keyboard.press('PageDown');
    expect(await pageOf(stage)).toBe('services');
    await context.clock.runFor('02:33');
    text = await textOf(desk);
    expect(text).toContain('五安逐项说');
    expect(text).toContain('2 / 3');
    expect(text).toMatch(/已讲 ?02:3\d/);
    expect(text).toMatch(/本页（计划03:00） ?02:3\d/);
    expect(text).not.toContain('超');
    await context.clock.runFor('01:00');
    expect(await textOf(desk)).toMatch(/03:3\d 超00:3\d/);

    await stage.bringToFront();
    await stage.keyboard.press('ArrowRight');
    expect(await pageOf(stage)).toBe('growth');
    await context.clock.runFor('00:02');
    expect(await textOf(desk)).toContain('已是最后一页');
    expect(await textOf(desk)).toContain('本页没有讲稿');

    // Stopped, the clock goes on and the time spoken does not.
    await desk.keyboard.press('p');
    const spoken = /已讲 ?(\d\d:\d\d)/.exec(await textOf(desk))![1]!;
    await context.clock.runFor('02:00');
    text = await textOf(desk);
    expect(text).toContain(`已讲 ${spoken}`);
    expect(text).toContain('继续计时');
    await desk.keyboard.press('p');

    await desk.close();
    await stage.keyboard.press('ArrowLeft');
    expect(await pageOf(stage)).toBe('services');
    const again = await opened({ context, stage });
    text = await textOf(again);
    expect(text).toContain('2 / 3');
    expect(/已讲 ?(\d\d:\d\d)/.exec(text)![1]! >= spoken).toBe(true);
    await context.clock.runFor('07:00');
    expect(await textOf(again)).toMatch(/还剩（共10分钟） ?超0\d:\d\d/);
    await again.keyboard.press('Home');
    expect(await pageOf(stage)).toBe('funding');
    expect(said).toEqual([]);
    await context.close();
  }, 120_000);

  it('turn by themselves until they are held, and go on from there', async () => {
    const { context, stage, said } = await room('auto="20"');
    await context.clock.runFor('00:21');
    expect(await pageOf(stage)).toBe('services');
    const pause = stage.getByRole('button', { name: /暂停自动翻页/ });
    await pause.click();
    await context.clock.runFor('02:00');
    expect(await pageOf(stage)).toBe('services');
    await stage.getByRole('button', { name: /继续自动翻页/ }).click();
    await stage.mouse.move(5, 5);
    await context.clock.runFor('00:21');
    expect(await pageOf(stage)).toBe('growth');
    expect(said).toEqual([]);
    await context.close();
  }, 120_000);
});
