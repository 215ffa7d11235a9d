import { html, nothing, type TemplateResult } from 'lit';
import { comparePeriods, type Dataset, TABLE_NAMES } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { columnTitle } from '../internal/figure.footer.js';
import { type Choice, choicesOf, type DashboardState, valuesIn } from './dashboard.state.js';
import { dashboardWords } from './dashboard.words.js';

export interface Filters {
  dataset: Dataset;
  /** What the page's author narrowed it to, for good. */
  fixed: DashboardState;
  state: DashboardState;
  onChoose(column: string, value: string): void;
  onRemove(choice: Choice): void;
  onClear(): void;
}

const COLUMNS = ['chain', 'region', 'period'] as const;

/** Every value of a column in any table; periods latest first. */
function valuesOf(dataset: Dataset, column: (typeof COLUMNS)[number]): string[] {
  const values = new Set<string>();
  for (const name of TABLE_NAMES)
    if (dataset.tables[name]?.column(column))
      for (const value of dataset.tables[name].values(column)) if (value !== '') values.add(value);
  return column === 'period' ? [...values].sort((a, b) => comparePeriods(b, a)) : [...values];
}

/** What a choice is called. */
function nameOf({ column, value }: Choice, dataset: Dataset, context: ViewContext): string {
  const words = dashboardWords(context);
  return words.chip(columnTitle(column, context), context.text(dataset.nameOf(column, value)));
}

/** What is chosen now, as a sentence for screen readers. */
export function filtersText(dataset: Dataset, state: DashboardState, context: ViewContext): string {
  const words = dashboardWords(context);
  const names = choicesOf(state).map((choice) => nameOf(choice, dataset, context));
  return names.length === 0 ? words.unfiltered : words.filtered(names.join(context.messages.comma));
}

/** The choices there are, and what was chosen as chips that let go of it. */
export function filtersTemplate(filters: Filters, context: ViewContext): TemplateResult {
  const { dataset, fixed, state, onRemove, onClear } = filters;
  const words = dashboardWords(context);
  const isFixed = (column: string) => valuesIn(fixed, column).length > 0;
  const choices = choicesOf(state).filter(({ column }) => !isFixed(column));
  return html`<div class="filters" part="filters" role="group" aria-label=${words.filters} tabindex="-1">
    ${COLUMNS.map((column) => (isFixed(column) ? nothing : selectTemplate(column, filters, context)))}
    ${choicesOf(fixed).map((choice) => html`<span class="chip" part="chip">${nameOf(choice, dataset, context)}</span>`)}
    ${choices.map((choice) => {
      const name = nameOf(choice, dataset, context);
      return html`<button type="button" class="chip" part="chip" aria-label=${words.remove(name)} @click=${() => onRemove(choice)}>
        ${name} ✕
      </button>`;
    })}
    ${choices.length > 1 ? html`<button type="button" part="clear" @click=${onClear}>${words.removeAll}</button>` : nothing}
  </div>`;
}

/** One value of a column, or all; several, and one that the data does not have, stand as they are chosen. */
function selectTemplate(
  column: (typeof COLUMNS)[number],
  { dataset, state, onChoose }: Filters,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const words = dashboardWords(context);
  const values = valuesOf(dataset, column);
  const chosen = valuesIn(state, column);
  if (values.length < 2 && chosen.length === 0) return nothing;
  const name = (value: string) => context.text(dataset.nameOf(column, value));
  // A page may choose by name, in any language.
  const [one] = chosen;
  const known = values.find((value) => value === one || name(value) === one);
  const isListed = chosen.length === 0 || (chosen.length === 1 && known !== undefined);
  return html`<select
    aria-label=${words.column[column]}
    @change=${(event: Event) => onChoose(column, (event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${chosen.length === 0}>${words.all[column]}</option>
    ${isListed ? nothing : html`<option value=${one!} .selected=${true} disabled>${chosen.map(name).join(context.messages.comma)}</option>`}
    ${values.map((value) => html`<option value=${value} .selected=${isListed && value === known}>${name(value)}</option>`)}
  </select>`;
}
