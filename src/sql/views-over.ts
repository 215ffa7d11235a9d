import type { Dataset } from '../data/index.js';
import { askingDataset, type Opened } from '../data/remote/asking.js';
import type { AnswerOptions, Engine } from './engine.js';

/** Models of views over an engine. */
export interface ViewsOver {
  /** How often the engine has been asked. */
  readonly rounds: number;
  /**
   * Runs what builds a model until nothing that it asks of the dataset is missing.
   * @throws what the engine throws, and what building throws although nothing was missing: that the engine gives no answer,
   *   or that a model needs more rows than `mostRows`, among it.
   */
  build<T>(make: (dataset: Dataset) => T): Promise<T>;
}

/** More than any view needs: one asks for what another's answer names, a few times at most. */
const MOST_ROUNDS = 12;

/** Builds models over an engine, as over a dataset in memory: `build((dataset) => buildFundingLeverage(dataset))`. */
export function viewsOver(engine: Engine, options: AnswerOptions = {}): ViewsOver {
  const asking = askingDataset(engine.catalogue, { page: options.mostRows ?? 200 });
  let rounds = 0;
  let open: Opened | undefined;
  return {
    get rounds() {
      return rounds;
    },
    async build(make) {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        open ??= asking.open();
        const { parsed, whole, take } = open;
        // Rows that a model has of a figure are looked at later than it is built: all of them count.
        const made = whole(() => attempt(() => make(parsed.value)));
        const asks = take();
        if (asks.size === 0) return made();
        open = undefined;
        rounds += 1;
        asking.keep(asks.values(), await engine.answer([...asks.values()], options));
      }
      throw new Error('a model that asks for something else each time can not be built');
    },
  };
}

/** What fails for want of an answer is no failure. */
function attempt<T>(make: () => T): () => T {
  try {
    const made = make();
    return () => made;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
