import { html, nothing, type TemplateResult } from 'lit';
import { comparePeriods, type Dataset, TABLE_NAMES } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { columnTitle } from '../internal/figure.footer.js';
import { type Choice, choicesOf, type DashboardState } from './dashboard.state.js';
import { dashboardWords } from './dashboard.words.js';

export interface Filters {
  dataset: Dataset;
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

/** The choices there are, and what was chosen as chips that let go of it. */
export function filtersTemplate(
  { dataset, state, onChoose, onRemove, onClear }: Filters,
  context: ViewContext,
): TemplateResult {
  const words = dashboardWords(context.locale);
  const choices = choicesOf(state);
  const chosen = (column: string) => (column === 'period' ? state.period : state.filter[column]?.[0]);
  const nameOf = ({ column, value }: Choice) =>
    words.chip(columnTitle(column, context), context.text(dataset.nameOf(column, value)));
  return html`<div class="filters" part="filters" role="group" aria-label=${words.filters}>
    ${COLUMNS.map((column) => {
      const values = valuesOf(dataset, column);
      if (values.length < 2) return nothing;
      return html`<select
        aria-label=${words.column[column]}
        @change=${(event: Event) => onChoose(column, (event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${chosen(column) === undefined}>${words.all[column]}</option>
        ${values.map(
          (value) =>
            html`<option value=${value} .selected=${chosen(column) === value}>
              ${context.text(dataset.nameOf(column, value))}
            </option>`,
        )}
      </select>`;
    })}
    ${choices.map((choice) => {
      const name = nameOf(choice);
      return html`<button type="button" class="chip" part="chip" aria-label=${words.remove(name)} @click=${() => onRemove(choice)}>
        ${name} ✕
      </button>`;
    })}
    ${choices.length > 1 ? html`<button type="button" part="clear" @click=${onClear}>${words.removeAll}</button>` : nothing}
  </div>`;
}
