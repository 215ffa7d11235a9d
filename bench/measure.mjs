// What is done with a page: open it afresh, redraw it, fill and empty it again and again.

/** Opens a page in a context of its own, with nothing cached, and waits for its first four charts. */
export async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url, { waitUntil: 'load' });
  const answer = page.evaluate(async () => {
    if (!globalThis.bench) throw new Error('the page did not start');
    const [{ responseEnd }] = performance.getEntriesByType('navigation');
    return { ...(await globalThis.bench.first), response: responseEnd };
  });
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no four charts within 30 s')), 30_000);
  });
  try {
    const first = await Promise.race([answer, late]);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const { metrics } = await client.send('Performance.getMetrics');
    const cpu = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    return { page, first: { ...first, cpu }, close: () => context.close() };
  } catch (error) {
    const states = await page.evaluate(() =>
      [...document.querySelectorAll('main > *')].map((view) => `${view.localName}: ${view.getAttribute('status')}`),
    );
    await context.close();
    throw new Error(`${url}: ${[error.message, ...problems, ...states].join('\n  ')}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Times of redrawing all four for a changed filter and back; transitions end in between. */
export const redraws = (page, { chain, times }) =>
  page.evaluate(
    async ({ chain, times }) => {
      const found = [];
      for (let at = 0; at < times; at++) {
        found.push(await globalThis.bench.redraw(at % 2 === 0 ? chain : undefined));
        await new Promise((resolve) => setTimeout(resolve, 350));
      }
      return found;
    },
    { chain, times },
  );

/** What stays on the heap, in bytes, nodes and listeners a round, after filling and emptying the page. */
export async function heapGrowth(page, { rounds, warmups }) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  await client.send('Performance.enable');
  const cycle = (times) =>
    page.evaluate(async (count) => {
      for (let at = 0; at < count; at++) {
        await globalThis.bench.mount();
        await globalThis.bench.unmount();
      }
    }, times);
  const look = async () => {
    for (let at = 0; at < 3; at++) {
      await client.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(150);
    }
    const { metrics } = await client.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return { bytes: usedSize, nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };
  await page.evaluate(() => globalThis.bench.unmount());
  await cycle(warmups);
  const before = await look();
  await cycle(rounds / 2);
  const halfway = await look();
  await cycle(rounds / 2);
  const after = await look();
  const each = (from, to, name, count) => (to[name] - from[name]) / count;
  return {
    bytes: each(before, after, 'bytes', rounds),
    firstHalf: each(before, halfway, 'bytes', rounds / 2),
    secondHalf: each(halfway, after, 'bytes', rounds / 2),
    nodes: each(before, after, 'nodes', rounds),
    listeners: each(before, after, 'listeners', rounds),
  };
}
