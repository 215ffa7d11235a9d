/* global requestAnimationFrame, Hand */
// In the page drawn by hand, after its script: the same commands as in the page of elements.
const figures = JSON.parse(document.getElementById('figures').textContent);
const main = document.querySelector('main');
const skeleton = main.innerHTML;
const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

Hand.draw(figures.all);
const drawn = performance.now();

globalThis.bench = {
  first: frame().then((at) => ({ drawn, frame: at })),
  async redraw(filtered) {
    const from = performance.now();
    Hand.draw(filtered ? figures.filtered : figures.all);
    main.getBoundingClientRect();
    return performance.now() - from;
  },
  async mount() {
    main.innerHTML = skeleton;
    Hand.draw(figures.all);
    await frame();
  },
  async unmount() {
    Hand.unmount();
    main.replaceChildren();
    await frame();
  },
  svgElements: () => [...main.children].map((view) => view.querySelectorAll('svg *:not(defs, defs *)').length),
};
