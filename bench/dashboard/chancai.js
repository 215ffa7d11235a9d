// The dashboard of elements: the same five charts, the same commands.
import { dataset, NAMES } from './facts.mjs';

const dashboard = document.querySelector('chancai-dashboard');
const placed = [...dashboard.children];
/** Those placed by the page, else those of the chapters. */
const views = () => (placed.length > 0 ? placed : [...dashboard.shadowRoot.querySelectorAll('.cell > *')]);
const drawn = async () => {
  await dashboard.updateComplete;
  await Promise.all(views().map((view) => view.updateComplete));
  document.body.getBoundingClientRect();
};

/** The mark of a chain, as keyboard and screen reader reach it. */
function markOf(chain) {
  const pool = views().find(({ viewName }) => viewName === 'post-pool');
  const marks = [...pool.shadowRoot.querySelectorAll('[role=option]')];
  return marks.find((mark) => mark.textContent.trim().split(/[，、,]/)[0] === NAMES.chain[chain]);
}

globalThis.bench = {
  prepare(rows) {
    this.input = dataset(rows);
  },
  async load() {
    dashboard.data = this.input;
    await drawn();
    while (dashboard.status === 'loading') await new Promise((resolve) => setTimeout(resolve, 2));
    await drawn();
  },
  /** Clicks the mark of a chain. */
  async choose(chain) {
    markOf(chain).click();
    await drawn();
  },
  /** Narrows by a column that only one of the views knows. */
  async narrow(mode) {
    dashboard.setState({ filter: { mode: [NAMES.mode[mode]] } });
    await drawn();
  },
  async tables() {
    const entries = views().map(async (view) => [view.viewName, (await view.toTable()).rows]);
    return Object.fromEntries(await Promise.all(entries));
  },
};
