import { engineLater } from './engine-later.js';

type Engine = Awaited<ReturnType<typeof engineLater>>;

/** In ms: when what could not be fetched is asked for again. */
const AGAIN = 30_000;

let there: Engine | undefined;
let coming: Promise<Engine> | undefined;
let failed = -Infinity;

/** ECharts, fetched when it is first asked for; rejects where it can't be had. */
export async function engine(): Promise<Engine> {
  coming ??= engineLater();
  try {
    there = await coming;
    return there;
  } catch (error) {
    coming = undefined;
    failed = performance.now();
    throw error;
  }
}

/** Works with ECharts when it is there, at once from then on. Where it can't be fetched, pictures stay as they are painted. */
export function withEngine(work: (engine: Engine) => void): void {
  if (there) work(there);
  else if (performance.now() - failed > AGAIN) void engine().then(work, () => undefined);
}
