import type { Dataset, Issue, Parsed } from '../../../data/index.js';
import type { StandingFigure } from '../standing-figure.js';

/** An element that shows something of a dataset whose rows are elsewhere. */
export interface Asker {
  readonly isConnected: boolean;
  requestUpdate(): void;
}

/** How an element makes its figure. */
export interface Look<Model> {
  /** Is it to be drawn? Else only what it needs is asked for. */
  near: boolean;
  /** What stands there now. */
  before: StandingFigure<Model> | undefined;
  /** How many rows behind a figure are looked at. */
  rows: number;
  /** The figure of a dataset. */
  stand(dataset: Dataset, near: boolean): StandingFigure<Model>;
  /** Says what went wrong, or that nothing has. */
  fail(problem?: Issue): void;
}

/** Where the rows of a dataset are that are not on the page: asks for what figures need, for all elements at once. */
export interface Remote {
  /** The figure, where all that it needs is known; else what stood there before, as old, or what is said instead. */
  look<Model>(asker: Asker, how: Look<Model>): StandingFigure<Model>;
  /** Once rendered: asks for the rows that were looked at in vain. */
  rendered(asker: Asker): void;
  /** The same of an element that is to be exported, once it is there or known not to come. */
  present<Model>(asker: Asker, how: Look<Model>): Promise<StandingFigure<Model>>;
  /** Is something awaited for it? Resolves once it is there, or is known not to come: to whether there was. */
  awaited(asker: Asker): Promise<boolean>;
}

/** What was read of an address that answers questions. */
export type RemoteParsed = Parsed<Dataset> & { readonly remote: Remote };

/** Where the rows of what was read are, unless on the page. */
export const remoteIn = (parsed: Parsed<Dataset> | undefined): Remote | undefined =>
  (parsed as Partial<RemoteParsed> | undefined)?.remote;
