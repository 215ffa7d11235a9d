import { html, LitElement, type TemplateResult } from 'lit';
import { DatasetController } from '../data/dataset-controller.js';

/** An element that shows nothing but what it was given: a host for the controller of inputs alone. */
export class DataProbe extends LitElement {
  static override properties = {
    data: { attribute: false, hasChanged: () => true },
    src: {},
    table: {},
    refresh: { type: Number },
    timeout: { type: Number },
    maxBytes: { type: Number, attribute: 'max-bytes' },
  };
  declare data: unknown;
  declare src: string | undefined;
  declare table: string | undefined;
  declare refresh: number | undefined;
  declare timeout: number | undefined;
  declare maxBytes: number | undefined;
  readonly defaultTable = 'pyramid';
  /** What was to be seen, one line a change. */
  readonly seen: string[] = [];
  /** How often it was rendered. */
  renders = 0;
  readonly source: DatasetController = new DatasetController(this);

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('data')) this.source.reread();
  }

  /** `loading`, `nothing`, or the codes of the issues and the heads counted: `3 | stale-data`. */
  get shown(): string {
    const { parsed, loading } = this.source;
    if (loading) return 'loading';
    if (!parsed) return 'nothing';
    const table = parsed.value.tables.pyramid;
    const sum = table ? String(table.group({ sum: ['headcount'] })[0]?.headcount ?? 'no rows') : 'no table';
    return [sum, ...parsed.issues.map(({ code }) => code)].join(' | ');
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    this.renders++;
    if (this.seen[this.seen.length - 1] !== shown) this.seen.push(shown);
    return html`${shown}`;
  }
}

customElements.define('data-probe', DataProbe);
