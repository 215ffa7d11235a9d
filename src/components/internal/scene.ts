import type { Dataset, Issue } from '../../data/index.js';
import { areWordsComing } from '../../data/language.js';
import { isAbout } from './figure.footer.js';
import type { Status } from './status-reporter.js';
import type { FigureView } from './view.js';

/** What is to be seen of a view now: its state before drawing, and what is drawn in it. */
export interface Scene<Model> {
  state: Status;
  dataset?: Dataset | undefined;
  model?: Model | undefined;
}

/** What the scene depends on. */
export interface SceneInput<Model> {
  view: Pick<FigureView<Model>, 'tables' | 'isEmpty'>;
  dataset: Dataset | undefined;
  /** Is there nothing to show yet, but something coming? */
  waiting: boolean;
  /** Is the element on the screen, or close to it? */
  near: boolean;
  /** Makes the model; undefined where that failed. */
  build(): Model | undefined;
  /** The problems of what the view reads, those of `build` among them. */
  issues(): readonly Issue[];
}

/** Loading, ready, empty (no rows for this view) or error (none that can be used). */
export function sceneOf<Model>({ view, dataset, waiting, near, build, issues }: SceneInput<Model>): Scene<Model> {
  if (waiting) return { dataset, state: 'loading' };
  if (!dataset) return { state: 'empty' };
  const main = view.tables[0]!;
  // Rows that a filter leaves out are none for this view; rows that can't be used are an error.
  const usable = (dataset.tables[main]?.length ?? 0) > 0;
  // Off screen nothing is built; but what can't ever be drawn, the page should hear of.
  if (!near && usable) return { dataset, state: 'loading' };
  const model = build();
  if (model === undefined) return { dataset, state: 'error' };
  const errors = usable ? [] : issues().filter(({ severity }) => severity === 'error');
  // What other tables hold is drawn without the main one, but not in place of it.
  if (!view.isEmpty(model) && !errors.some((error) => isAbout(error, main)))
    return { dataset, model, state: near ? 'ready' : 'loading' };
  // What went wrong is told in words, if they can be had.
  return { dataset, state: errors.length === 0 ? 'empty' : areWordsComing() ? 'loading' : 'error' };
}
