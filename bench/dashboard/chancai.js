// The dashboard of elements: the same five charts, the same commands.
import { dataset, NAMES } from './facts.mjs';

const dashboard = document.querySelector('chancai-dashboard');
const views = [...dashboard.children];
const pool = document.querySelector('chancai-post-pool');
const drawn = () =>
  Promise.all([...document.querySelectorAll('chancai-dashboard > *')].map((view) => view.updateComplete));
const ready = async () => {
  await dashboard.updateComplete;
  while (views.some(({ status }) => status === 'loading')) await new Promise((resolve) => setTimeout(resolve, 5));
  await drawn();
};
/** The mark of a chain, as keyboard and screen reader reach it. */
const markOf = (chain) =>
  [...pool.shadowRoot.querySelectorAll('[role=option]')].find(
    (mark) => mark.textContent.trim().split(/[，、,]/)[0] === NAMES.chain[chain],
  );

globalThis.bench = {
  prepare(rows) {
    this.input = dataset(rows);
  },
  async load() {
    dashboard.data = this.input;
    await ready();
  },
  async choose(chain) {
    markOf(chain).click();
    await dashboard.updateComplete;
    await drawn();
    document.body.getBoundingClientRect();
  },
  state: () => dashboard.getState(),
  async tables() {
    const entries = views.map(async (view) => [view.viewName, (await view.toTable()).rows]);
    return Object.fromEntries(await Promise.all(entries));
  },
};
