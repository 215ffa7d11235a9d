import type { Dataset } from '../data/index.js';
import { askingDataset } from '../data/remote/remote-dataset.js';
import type { AnswerOptions, Engine } from './engine.js';

/** Models of views over an engine. */
export interface ViewsOver {
  /** How often the engine has been asked. */
  readonly rounds: number;
  /**
   * Runs what builds a model until nothing that it asks of the dataset is missing.
   * @throws what the engine throws, and what building throws although nothing was missing.
   */
  build<T>(make: (dataset: Dataset) => T): Promise<T>;
}

/** More than any view needs: one asks for what another's answer names, a few times at most. */
const MOST_ROUNDS = 12;

/** Builds models over an engine, as over a dataset in memory: `build((dataset) => buildFundingLeverage(dataset))`. */
export function viewsOver(engine: Engine, options: AnswerOptions = {}): ViewsOver {
  const asking = askingDataset(engine.catalogue);
  let rounds = 0;
  return {
    get rounds() {
      return rounds;
    },
    async build(make) {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const made = attempt(() => make(asking.parsed.value));
        const asks = asking.take();
        if (asks.length === 0) return made();
        rounds += 1;
        asking.keep(asks, await engine.answer(asks, options));
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
