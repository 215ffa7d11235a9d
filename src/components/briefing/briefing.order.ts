/** In which order pages are shown, and which are not: as the author chose, then as the presenter moved and hid them. */
export class PageOrder {
  #order: readonly string[] | undefined;
  #hidden: ReadonlySet<string> = new Set();
  #shown: ReadonlySet<string> = new Set();
  readonly #undo: { order: readonly string[] | undefined; hidden: ReadonlySet<string>; shown: ReadonlySet<string> }[] =
    [];

  /** The pages in order; one that came since stands where it was. */
  arranged<T extends { key: string }>(pages: readonly T[]): T[] {
    const order = this.#order;
    if (!order) return [...pages];
    const known = order.flatMap((key) => pages.find((page) => page.key === key) ?? []);
    return [...known, ...pages.filter(({ key }) => !order.includes(key))];
  }

  isHidden({ key, choice }: { key: string; choice?: { hidden?: boolean } }): boolean {
    return this.#hidden.has(key) || (choice?.hidden === true && !this.#shown.has(key));
  }

  /** Moves a page by one place. */
  move(pages: readonly { key: string }[], key: string, step: -1 | 1): void {
    const order = pages.map((page) => page.key);
    const at = order.indexOf(key);
    const to = at + step;
    if (at < 0 || to < 0 || to >= order.length) return;
    this.#keep();
    order.splice(to, 0, ...order.splice(at, 1));
    this.#order = order;
  }

  /** Hides a page, or shows it again. */
  toggle(page: { key: string; choice?: { hidden?: boolean } }): void {
    this.#keep();
    const hidden = this.isHidden(page);
    const without = (set: ReadonlySet<string>) => new Set([...set].filter((key) => key !== page.key));
    this.#hidden = hidden ? without(this.#hidden) : new Set([...this.#hidden, page.key]);
    this.#shown = hidden ? new Set([...this.#shown, page.key]) : without(this.#shown);
  }

  /** Takes back the last change; tells whether there was one. */
  undo(): boolean {
    const last = this.#undo.pop();
    if (!last) return false;
    this.#order = last.order;
    this.#hidden = last.hidden;
    this.#shown = last.shown;
    return true;
  }

  #keep(): void {
    this.#undo.push({ order: this.#order, hidden: this.#hidden, shown: this.#shown });
  }
}
