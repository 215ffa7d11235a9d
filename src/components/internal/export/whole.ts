import type { Dataset } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import type { AuthorWords, DatasetElement } from '../dataset-element.js';
import type { StandingElement } from '../standing-element.js';

/** A page of what is shown: its views, and what is said of it. */
export interface WholePage {
  /** As in the address of a briefing. */
  key: string;
  /** Under what its views stand: `overview`, `gather`, `grow` or `keep`. */
  chapter: string;
  title: string;
  /** What the speaker wants to say; '' where nothing. */
  notes: string;
  members: readonly StandingElement<unknown>[];
}

/** An element that shows a whole dataset, as files of it are made. */
export interface Whole {
  host: DatasetElement;
  context: ViewContext;
  facts: Dataset | undefined;
  author: AuthorWords;
  /** In place of the dataset's own title. */
  title?: string | undefined;
  members: readonly StandingElement<unknown>[];
  /** Its pages, where it has pages; else each view is one. */
  pages?: readonly WholePage[];
}
