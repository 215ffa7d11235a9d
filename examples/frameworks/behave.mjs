// What every fixture's page does: it holds a view as #view with an attribute, a property, a listener and a child; #change
// sets other data, #toggle takes the view away and puts it back; #heard says what was selected.

/** Asks a page for these behaviours; returns what is wrong. */
export async function behave(browser, address) {
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  const check = async (what, holds) => {
    const end = Date.now() + 20_000;
    let last = false;
    while (!last && Date.now() < end) {
      last = await holds().catch(() => false);
      if (!last) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (!last) faults.push(`${what} (${new URL(address).protocol})`);
  };
  const view = (ask) => page.evaluate(`(async (view) => ${ask})(document.querySelector('#view'))`);
  const rows = (count) => view(`view.status === 'ready' && (await view.toTable()).rows.length === ${count}`);

  await page.goto(address);
  await check('data is set as a property, and drawn', () => rows(2));
  await check('an attribute reaches its property', () => view(`view.groupBy === 'programme'`));
  await check('data is an object, no text', () => view(`typeof view.data === 'object' && !view.hasAttribute('data')`));
  await check('a child is shown in its slot', () => view(`(await view.toSVG()).includes('a child')`));
  await check('a selection is heard, with its values', async () => {
    await page.locator('#view [part~=marks]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    return /专项|债券/.test(await page.locator('#heard').innerText());
  });
  await check('what the listener changed leaves the view as it is', () => rows(2));
  await page.locator('#change').click();
  await check('other data is drawn', () => rows(1));
  await page.locator('#toggle').click();
  await check('the view goes', async () => (await page.locator('#view').count()) === 0);
  await page.locator('#toggle').click();
  await check('and comes back with its data', () => rows(1));
  await page.close();
  return faults;
}
