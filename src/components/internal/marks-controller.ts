import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Mark } from './chart/mark.js';

export interface MarksHandlers {
  /** A mark was chosen by key, or by a screen reader's click. */
  onSelect(key: string): void;
  /** Another mark is the active one; undefined where none is. */
  onActive?(key: string | undefined): void;
}

/**
 * The keyboard over a view's marks, as a listbox: one tab stop; arrows, Home and End reach every datum, a tenth of them
 * by PageUp and PageDown; Enter selects; Escape leaves.
 */
export class MarksController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #handlers: MarksHandlers;
  #marks: readonly Mark[] = [];
  #places: ReadonlyMap<string, number> = new Map();
  #active: string | undefined;

  constructor(host: ReactiveControllerHost, handlers: MarksHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#active = undefined;
  }

  /** Takes the marks about to be rendered; the active one stays where it is still among them. */
  take(marks: readonly Mark[]): readonly Mark[] {
    this.#marks = marks;
    this.#places = new Map(marks.map(({ key }, at) => [key, at]));
    if (!marks.some(({ key }) => key === this.#active)) this.#active = undefined;
    return marks;
  }

  /** Key of the active mark. */
  get active(): string | undefined {
    return this.#active;
  }
  /** Id of the active mark's element. */
  get activeId(): string | undefined {
    return this.#active === undefined ? undefined : this.idOf(this.#active);
  }
  /** What a mark says, line by line. */
  linesOf(key: string): readonly string[] | undefined {
    return this.#marks[this.#places.get(key) ?? -1]?.lines;
  }
  /** Id of a mark's element, `mark-0` for the first. */
  idOf(key: string): string {
    return `mark-${this.#places.get(key) ?? -1}`;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#marks.length - 1;
    const at = this.#marks.findIndex(({ key }) => key === this.#active);
    const tenth = Math.max(1, Math.round(this.#marks.length / 10));
    const to: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
      PageDown: at + tenth,
      PageUp: at - tenth,
    };
    const next = to[event.key];
    if (next !== undefined) this.#moveTo(this.#marks[Math.min(last, Math.max(0, next))]?.key);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (this.#active !== undefined) this.#handlers.onSelect(this.#active);
    } else if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
    else return;
    event.preventDefault();
  };

  /** A click on a mark's element: of the mouse where marks are elements, of a screen reader where they are drawn. */
  readonly onClick = (event: Event): void => {
    const found = event.composedPath().find((node) => node instanceof Element && /^mark-\d+$/.test(node.id));
    const mark = found && this.#marks[Number((found as Element).id.slice(5))];
    if (mark) this.#handlers.onSelect(mark.key);
  };

  readonly onBlur = (): void => {
    this.#moveTo(undefined);
  };

  #moveTo(key: string | undefined): void {
    if (key === this.#active) return;
    this.#active = key;
    this.#handlers.onActive?.(key);
    this.#host.requestUpdate();
  }
}
