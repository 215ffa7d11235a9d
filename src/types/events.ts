import type { SelectDetail } from '../components/internal/selection-controller.js';
import type { Issue } from '../data/index.js';

export type { SelectDetail };

/** What the elements send, by name. All bubble and cross shadow roots; details are plain data. */
export interface ChancaiEventMap {
  /** A mark was selected; no values where it was let go of. `rows` are the records behind it. */
  'chancai-select': CustomEvent<SelectDetail>;
  /** The reader narrowed what is shown. */
  'chancai-filter': CustomEvent<{ filter: Record<string, string[]> }>;
  /** The marks are on the page. */
  'chancai-ready': CustomEvent<{ view: string }>;
  /** No row can be used; the issues say why. */
  'chancai-error': CustomEvent<{ issues: readonly Issue[] }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends ChancaiEventMap {}
}
