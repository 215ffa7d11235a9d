/* global requestAnimationFrame */
// In the page of elements, after Chancai's script: points them at the dataset and tells when all four are drawn.
const main = document.querySelector('main');
const tags = [...main.children].map(({ localName }) => localName);
const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** Resolves to the moment at which every one of them has its marks. */
const allReady = (views) =>
  new Promise((resolve) => {
    const waiting = new Set(views.filter(({ status }) => status !== 'ready'));
    if (waiting.size === 0) resolve(performance.now());
    const told = ({ target }) => {
      waiting.delete(target);
      if (waiting.size > 0) return;
      main.removeEventListener('chancai-ready', told);
      resolve(performance.now());
    };
    main.addEventListener('chancai-ready', told);
  });

async function fill() {
  const views = [...main.children];
  const ready = allReady(views);
  for (const view of views) view.src = '#dataset';
  return ready;
}

globalThis.bench = {
  first: fill().then(async (drawn) => ({ drawn, frame: await frame() })),
  async redraw(filtered) {
    const from = performance.now();
    for (const view of main.children) view.filter = filtered ? { chain: [filtered] } : undefined;
    await Promise.all([...main.children].map((view) => view.updateComplete));
    main.getBoundingClientRect();
    return performance.now() - from;
  },
  async mount() {
    main.append(...tags.map((tag) => document.createElement(tag)));
    await fill();
    await frame();
  },
  async unmount() {
    main.replaceChildren();
    await frame();
  },
  svgElements: () =>
    [...main.children].map((view) => view.shadowRoot.querySelectorAll('svg *:not(defs, defs *)').length),
  async tables() {
    const entries = [...main.children].map(async (view) => [view.viewName, (await view.toTable()).rows]);
    return Object.fromEntries(await Promise.all(entries));
  },
};
