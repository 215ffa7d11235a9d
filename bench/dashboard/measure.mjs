// What is done with a page: loaded, clicked again and again, asked for its figures.

// All of it is on screen.
const VIEWPORT = { width: 1280, height: 1850 };

/** Opens a page in a context of its own. */
export async function open(browser, url, viewport = VIEWPORT) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  // Durations in the thread's own time: other programs on the machine hardly touch it.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url, { waitUntil: 'load' });
  const clock = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const ms = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    const layout = ms('LayoutDuration') + ms('RecalcStyleDuration');
    return { thread: ms('TaskDuration'), layout, script: ms('TaskDuration') - layout };
  };
  const check = () => {
    if (problems.length > 0) throw new Error(`${url}: ${problems.join('\n  ')}`);
  };
  return { page, clock, check, close: () => context.close() };
}

const since = (before, after) =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));

/** A command of the page: milliseconds by the page's clock, and of its main thread, in all and for layout and style. */
async function timed({ page, clock, check }, command, ...args) {
  const before = await clock();
  const ms = await page.evaluate(
    async ([name, ...rest]) => {
      const from = performance.now();
      await globalThis.bench[name](...rest);
      return performance.now() - from;
    },
    [command, ...args],
  );
  check();
  return { ms, ...since(before, await clock()) };
}

/** Until transitions and what was put off have ended. */
const PAUSE = 700;

/** Makes the rows, loads them. */
export async function load(opened, rows) {
  await opened.page.evaluate((count) => globalThis.bench.prepare(count), rows);
  const loaded = await timed(opened, 'load');
  await opened.page.waitForTimeout(PAUSE);
  return loaded;
}

/** Clicks by a list of arguments; of each what it took until all was redrawn, and what followed (motion, mostly). */
export async function clicks(opened, command, args) {
  const found = [];
  for (const arg of args) {
    const click = await timed(opened, command, arg);
    const before = await opened.clock();
    await opened.page.waitForTimeout(PAUSE);
    found.push({ ...click, after: since(before, await opened.clock()).thread });
  }
  return found;
}

/** A page of many elements: when it answered the reader, and its main thread's work until then. */
export async function interactive(browser, url) {
  const opened = await open(browser, url, { width: 1280, height: 1000 });
  try {
    const first = await opened.page.evaluate(() => globalThis.bench.first);
    opened.check();
    return { ...first, cpu: (await opened.clock()).thread };
  } finally {
    await opened.close();
  }
}
