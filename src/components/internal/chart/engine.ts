type Engine = typeof import('./echarts.js');

let there: Engine | undefined;
let coming: Promise<Engine> | undefined;

/** ECharts, fetched when it is first asked for and at once from then on; where it can't be fetched, it is asked for again. */
export function withEngine(work: (engine: Engine) => void): void {
  if (there) {
    work(there);
    return;
  }
  coming ??= import('./echarts.js');
  coming.then(
    (engine) => {
      there = engine;
      work(engine);
    },
    () => {
      coming = undefined;
    },
  );
}
