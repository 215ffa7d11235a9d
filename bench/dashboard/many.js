/* global requestIdleCallback, innerHeight */
// A page of many elements: tells when it answers the reader.
const views = [...document.querySelectorAll('main > *')];
const onScreen = () => views.filter((view) => view.getBoundingClientRect().top < innerHeight);
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** All elements are known, those on screen drawn, and a click on the last of these is answered; then nothing is left to do. */
async function interactive() {
  const shown = onScreen();
  while (shown.some(({ status }) => status !== 'ready')) await turn();
  await Promise.all(shown.map((view) => view.updateComplete));
  const view = shown[shown.length - 1];
  view.shadowRoot.querySelector('[part~=toggle]').click();
  while (!view.shadowRoot.querySelector('[part~=table]')) await turn();
  const answered = performance.now();
  await new Promise((resolve) => requestIdleCallback(resolve));
  return { answered, idle: performance.now(), shown: shown.length, elements: views.length };
}
globalThis.bench = { first: interactive() };
