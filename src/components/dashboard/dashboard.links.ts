import { infoOf, spellingsOf } from '../../data/dataset/fields.js';
import { TABLES } from '../../data/dataset/tables.js';
import type { Dataset, Filter, TableName } from '../../data/index.js';
import { choose, type DashboardState, valuesIn, withoutColumns } from './dashboard.state.js';

/** A view as links see it. */
export interface LinkedView {
  /** The tables it reads, the one its figures are of first. */
  readonly tables: readonly TableName[];
  /** Lets go of what is selected in it, and tells nobody. */
  releaseSelection(): void;
}

/** Ids and names of single records mean nothing elsewhere. */
const ONE_RECORD = new Set(['id', 'name', 'title', 'code']);

/** What a table means by a column; undefined for one that is made of others, such as the period of a date. */
function meaningOf(table: TableName, column: string): string | undefined {
  const field = (TABLES[table].fields as Record<string, Parameters<typeof infoOf>[0]>)[column];
  return field && spellingsOf(infoOf(field).title)[0];
}

/**
 * Can the other views be narrowed by a column of this one? Those whose table has it, too, have to mean the same by it:
 * the `host` of posts is no host of platforms.
 */
export function isShared(column: string, origin: LinkedView, views: readonly LinkedView[], dataset: Dataset): boolean {
  if (column === '' || ONE_RECORD.has(column)) return false;
  const own = meaningOf(origin.tables[0]!, column);
  const others = views
    .filter((view) => view !== origin)
    .map(({ tables }) => tables[0]!)
    .filter((table) => dataset.tables[table]?.column(column) !== undefined);
  const isOwn = (meaning: string | undefined) => meaning === undefined || own === undefined || meaning === own;
  return others.length > 0 && others.every((table) => isOwn(meaningOf(table, column)));
}

interface Link<View> {
  view: View;
  /** Was a mark selected, or a control of the view used? */
  by: 'mark' | 'control';
}

/** Which view each column's choice was made in: there it lights a mark instead of hiding the others. */
export class Links<View extends LinkedView> {
  readonly #links = new Map<string, Link<View>>();

  /** The columns chosen in a view. */
  columnsOf(view: View): string[] {
    return this.#ofView(view).map(([column]) => column);
  }
  #ofView(view: View): [string, Link<View>][] {
    return [...this.#links].filter(([, link]) => link.view === view);
  }

  /**
   * A view's new selection takes the place of its last one, and of what other views chose of its column.
   * @param within - What else it lies in, such as the chain of a segment; not chosen again where it is chosen already.
   */
  select(state: DashboardState, view: View, [column, values]: [string, readonly string[]], within: Filter = {}) {
    const kept = this.#drop(state, view);
    if (values.length === 0) return kept;
    const outer = Object.entries(within)
      .filter(([name, some]) => String(valuesIn(kept, name)) !== String(some))
      .reduce((next, [name, some]) => this.#take(next, view, name, some), kept);
    return this.#take(outer, view, column, values);
  }

  #take(state: DashboardState, view: View, column: string, values: readonly string[]): DashboardState {
    const free = this.release(state, column);
    this.#links.set(column, { view, by: 'mark' });
    return choose(free, column, values);
  }

  /** A control of a view chooses. */
  control(state: DashboardState, view: View, column: string, values: readonly string[]): DashboardState {
    const free = this.release(state, column, view);
    this.#links.set(column, { view, by: 'control' });
    return choose(free, column, values);
  }

  /** Whatever chose a column lets go of it; of a selection that chose several, all go. */
  release(state: DashboardState, column: string, but?: View): DashboardState {
    const link = this.#links.get(column);
    if (!link) return state;
    this.#links.delete(column);
    if (link.by === 'control' || link.view === but) return choose(state, column, []);
    link.view.releaseSelection();
    return this.#drop(choose(state, column, []), link.view);
  }

  /** Every view lets go of its selection. */
  releaseAll(): void {
    for (const { view } of this.#links.values()) view.releaseSelection();
    this.#links.clear();
  }

  #drop(state: DashboardState, view: View): DashboardState {
    const columns = this.#ofView(view).flatMap(([column, { by }]) => (by === 'mark' ? [column] : []));
    for (const column of columns) this.#links.delete(column);
    return withoutColumns(state, columns);
  }
}
