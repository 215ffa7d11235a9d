import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../context.js';
import type { DataTable } from '../data/data-table.js';
import { listTemplate, moreTemplate, tableTemplate } from '../figure.template.js';
import type { Explained } from './explanation.js';

/** The panel that says how a figure was computed. */
export interface Panel {
  explained: Explained;
  /** The rows behind it, as far as they are listed. */
  table: DataTable;
  /** How many rows are listed at most. */
  rows: number;
  /** Did the reader ask for it? Then it stands over the whole figure; else beside a selected mark. */
  asked: boolean;
  /** Where it stands beside a selected mark: above one that is low in the figure. */
  above: boolean;
  onMore(): void;
  onClose(): void;
  onKey(event: KeyboardEvent): void;
}

/** How a figure was computed, and the rows it was computed from. */
export function explanationTemplate(
  { explained, table, rows, asked, above, onMore, onClose, onKey }: Panel,
  context: ViewContext,
): TemplateResult {
  const { messages, locale } = context;
  const { source, scope, asOf, filter, sums, places, table: whole } = explained;
  const title = messages.rowsBehind(explained.name, places.length.toLocaleString(locale));
  const facts = [
    ...explained.figures.map((figure) => messages.pair(figure.title, figure.text)),
    sums.length > 0 && messages.sums(sums.join(messages.comma)),
    filter !== '' && messages.filtered(filter),
    source !== '' && messages.source(source),
    scope !== '' && messages.scope(scope),
    asOf !== '' && messages.asOf(asOf),
    ...explained.notes,
  ].filter((fact): fact is string => typeof fact === 'string');
  return html`<div
    class="detail ${asked ? 'asked' : above ? 'above' : ''}"
    part="detail"
    role=${asked ? 'dialog' : 'region'}
    aria-label=${title}
    tabindex="0"
    @keydown=${onKey}
  >
    <div>
      <span>${title}</span>
      <button type="button" part="close" @click=${onClose}>${messages.closeDetail}</button>
    </div>
    <p>${messages.computed(explained)}</p>
    <ul class="facts">
      ${facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${explained.leftOut.length > 0 ? listTemplate(explained.leftOut, context) : nothing}
    ${whole ? tableTemplate({ ...whole, rows: whole.rows.slice(0, rows) }, explained.name, context) : nothing}
    ${tableTemplate(table, title, context)} ${moreTemplate(Math.max(places.length, whole?.rows.length ?? 0) - rows, onMore, context)}
  </div>`;
}
