import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../context.js';
import type { DataTable } from '../data/data-table.js';
import { listTemplate, moreTemplate, tableTemplate } from '../figure.template.js';
import { wordsTemplate } from '../speech.template.js';
import type { Explained } from './explanation.js';

/** The panel that says how a figure was computed. */
export interface Panel {
  explained: Explained;
  /** The rows behind it, as far as they are listed. */
  table: DataTable;
  /** How many rows are listed at most. */
  rows: number;
  /** Did the reader ask for it? Else it is of the selected mark, and goes with the selection. */
  asked: boolean;
  onMore(): void;
  onClose(): void;
}

/** How a figure was computed, and the rows it was computed from. */
export function explanationTemplate(
  { explained, table, rows, asked, onMore, onClose }: Panel,
  context: ViewContext,
): TemplateResult {
  const { messages, grammar } = context;
  const said = (text: string) => wordsTemplate(text, context);
  const { source, scope, asOf, filter, sums, places, total, table: whole } = explained;
  const { length } = places;
  const { number, comma } = grammar;
  const title =
    total === undefined
      ? explained.name
      : messages.rowsBehind(explained.name, number(total)) +
        (length < total ? comma + messages.rowsListed(number(Math.min(length, rows))) : '');
  const left =
    Math.max(total !== undefined && length >= Math.min(rows, total) ? total : 0, whole?.rows.length ?? 0) - rows;
  // What is short stands above the rows, what is long below them.
  const above = [
    ...explained.figures.map((figure) => messages.pair(figure.title, figure.text)),
    sums.length > 0 && messages.sums(sums.join(messages.comma)),
    filter !== '' && messages.filtered(filter),
    source !== '' && messages.source(source),
    asOf !== '' && messages.asOf(asOf),
  ];
  const below = [scope !== '' && messages.scope(scope), ...explained.notes];
  return html`<div
    class="detail"
    part="detail"
    role="region"
    aria-label=${title}
    tabindex="0"
  >
    <div>
      <span>${said(title)}</span>
      <button type="button" part="close ${asked ? '' : 'clear'}" @click=${onClose}>
        ${asked ? messages.closeDetail : messages.clearSelection}
      </button>
    </div>
    <p>${said(messages.computed(explained))}</p>
    ${factsTemplate(above, context)}
    ${whole ? tableTemplate({ ...whole, rows: whole.rows.slice(0, rows) }, explained.name, context) : nothing}
    ${tableTemplate(table, title, context)} ${moreTemplate(left, onMore, context)}
    ${factsTemplate(below, context)} ${explained.leftOut.length > 0 ? listTemplate(explained.leftOut, context) : nothing}
  </div>`;
}

const factsTemplate = (facts: readonly (string | false)[], context: ViewContext): TemplateResult =>
  html`<ul class="facts">
    ${facts.map((fact) => (fact === false ? nothing : html`<li>${wordsTemplate(fact, context)}</li>`))}
  </ul>`;
