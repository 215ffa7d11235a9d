import { html, nothing, type TemplateResult } from 'lit';
import { columnLetters } from '../data/grid/cell-address.js';
import { columnChosen, headRowChosen, rowChosen, rowSaid, tableChosen, unitChosen, unitSaid } from './corrections.js';
import type { ColumnReading, SheetReading, SheetRow } from './engine/answers.js';
import type { Desk, Part } from './parts.js';
import { type Numbered, problemsShown, WINDOW } from './state.js';

/** Units as ledgers write them; the reader knows many more. */
const UNITS = [
  '元',
  '千元',
  '万元',
  '百万元',
  '亿元',
  '人',
  '人次',
  '万人',
  '个',
  '家',
  '项',
  '户',
  '套',
  '平方米',
  '%',
];
/** Rows in which heads may be said to be. */
const HEAD_ROWS = 30;

const chosenIn = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

/** The sheets, of which one is shown as it stands in the ledger, with what it was taken for above it. */
export function sheetsTemplate(desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const { sheets } = state.read!;
  const sheet = sheets[state.sheet];
  const count = (at: number, severity: string) =>
    state.read!.problems.filter((one) => one.sheet === at && one.severity === severity).length;
  const several = new Set(sheets.map(({ file }) => file)).size > 1;
  return html`<section aria-label=${words.check.sheets}>
    <div class="tabs">
      ${sheets.map((one, at) => {
        const [errors, warnings] = [count(at, 'error'), count(at, 'warning')];
        return html`<button
          type="button"
          aria-pressed=${at === state.sheet ? 'true' : 'false'}
          @click=${() => void work.goToSheet(at)}
        >
          ${several && one.file !== one.name ? `${one.file} · ${one.name}` : one.name}
          ${one.table === undefined ? html`<span class="muted">${words.check.unused}</span>` : nothing}
          ${errors > 0 ? html`<span class="tag err">${words.check.error(errors)}</span>` : nothing}
          ${warnings > 0 ? html`<span class="tag ask">${words.check.warning(warnings)}</span>` : nothing}
        </button>`;
      })}
    </div>
    <div class="sheet">${sheet ? [takenTemplate(sheet, desk), gridTemplate(sheet, desk)] : nothing}</div>
  </section>`;
}

/** Chooses the table that a sheet holds. */
export const tableSelect = (sheet: SheetReading, { state, words, work }: Desk): TemplateResult => html`<select
  aria-label=${`${sheet.name} ${words.check.takenAs}`}
  @change=${(event: Event) => void work.correct((map) => tableChosen(map, sheet.name, chosenIn(event) || null))}
>
  <option value="" .selected=${sheet.table === undefined}>${words.check.notUsed}</option>
  ${state.catalogue.map(
    ({ name, title }) => html`<option value=${name} .selected=${sheet.table === name}>${title}</option>`,
  )}
</select>`;

function takenTemplate(sheet: SheetReading, desk: Desk): Part {
  const { words, work } = desk;
  if (sheet.isFixed) return html`<p class="muted">${words.check.fixed}</p>`;
  if (sheet.table === 'meta') return nothing;
  const onRow = (event: Event) => {
    const row = Number(chosenIn(event)) || undefined;
    void work.correct((map) => headRowChosen(map, sheet.name, row));
  };
  const said = desk.state.map.sheets?.[sheet.name];
  const headRow = typeof said === 'object' ? said?.headRow : undefined;
  return html`<p class="row">
    <span>${words.check.takenAs}</span>${tableSelect(sheet, desk)}
    <label
      >${words.check.headRow}
      <select @change=${onRow}>
        <option value="" .selected=${headRow === undefined}>
          ${words.check.headFound}${sheet.heads ? ` · ${words.check.rowAt(sheet.heads.last + 1)}` : ''}
        </option>
        ${Array.from(
          { length: Math.min(HEAD_ROWS, sheet.rows) },
          (_, at) =>
            html`<option value=${at + 1} .selected=${headRow === at + 1}>${words.check.rowAt(at + 1)}</option>`,
        )}
      </select></label
    >
    <span class="muted">${words.check.about(sheet.records, sheet.leftOut)}</span>
  </p>`;
}

/** Chooses the column of the table that a head means. */
export function columnSelect(sheet: SheetReading, one: ColumnReading, { state, words, work }: Desk): TemplateResult {
  const columns = state.catalogue.find(({ name }) => name === sheet.table)?.columns ?? [];
  return html`<select
    aria-label=${words.check.columnAs(one.head)}
    @change=${(event: Event) =>
      void work.correct((map) => columnChosen(map, sheet.name, one.key, chosenIn(event) || null))}
  >
    <option value="" .selected=${one.column === undefined}>${words.check.notUsed}</option>
    ${columns.map(({ name, title }) => html`<option value=${name} .selected=${one.column === name}>${title}</option>`)}
  </select>`;
}

function unitCell(sheet: SheetReading, one: ColumnReading | undefined, { state, words, work }: Desk): Part {
  const column = state.catalogue
    .find(({ name }) => name === sheet.table)
    ?.columns.find(({ name }) => name === one?.column);
  if (!one || !column?.isFigure) return nothing;
  const said = unitSaid(state.map, sheet.name, one.key);
  const isOwn = one.ownUnit && said === undefined;
  const known = one.unit === undefined || UNITS.includes(one.unit) ? UNITS : [one.unit, ...UNITS];
  return html`<select
    aria-label=${words.check.unitAs(one.head)}
    @change=${(event: Event) =>
      void work.correct((map) => unitChosen(map, sheet.name, one.key, chosenIn(event) || undefined))}
  >
    <option value="" .selected=${one.unit === undefined || isOwn}>
      ${one.ownUnit ? words.check.asHead(isOwn ? one.unit : undefined) : words.check.noUnit}
    </option>
    ${known.map((unit) => html`<option value=${unit} .selected=${!isOwn && one.unit === unit}>${unit}</option>`)}
  </select>`;
}

function gridTemplate(sheet: SheetReading, desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const { from, rows } = state.window;
  const columns = Array.from({ length: sheet.columns }, (_, at) => at);
  const at = (column: number) => sheet.taken.find((one) => one.at === column);
  const marks = problemsShown(state).filter(({ problem }) => problem.sheet === state.sheet);
  const last = Math.min(from + WINDOW, sheet.rows);
  const onGo = (event: Event) => {
    const row = Number((event.currentTarget as HTMLInputElement).value);
    if (row >= 1) void work.goToRow(row - 1);
  };
  const isRead = sheet.table !== undefined && sheet.table !== 'meta' && !sheet.isFixed;
  return html`<div class="scroll" role="region" tabindex="0" data-region="sheet" aria-label=${words.check.ledger}>
      <table class="grid">
        <thead>
          <tr>
            <td></td>
            ${columns.map((column) => html`<th scope="col">${columnLetters(column)}</th>`)}
          </tr>
          ${
            isRead
              ? html`<tr>
                    <th scope="row">${words.check.as}</th>
                    ${columns.map((column) => html`<td>${at(column) ? columnSelect(sheet, at(column)!, desk) : nothing}</td>`)}
                  </tr>
                  <tr>
                    <th scope="row">${words.check.unit}</th>
                    ${columns.map((column) => html`<td>${unitCell(sheet, at(column), desk)}</td>`)}
                  </tr>`
              : nothing
          }
        </thead>
        <tbody>
          ${rows.map((row) => rowTemplate(row, marks, desk))}
        </tbody>
      </table>
    </div>
    <p class="row">
      <button type="button" ?disabled=${from === 0} @click=${() => void work.goToRow(from - WINDOW)}>
        ${words.check.before}
      </button>
      <button type="button" ?disabled=${last >= sheet.rows} @click=${() => void work.goToRow(from + WINDOW)}>
        ${words.check.after}
      </button>
      <span class="muted">${words.check.from(from + 1, last, sheet.rows)}</span>
      ${
        sheet.rows > WINDOW
          ? html`<label
              >${words.check.goTo} <input type="number" min="1" max=${sheet.rows} class="short" @change=${onGo}
            /></label>`
          : nothing
      }
    </p>
    <ul class="legend muted">
      <li><i class="head"></i>${words.check.legend.head}</li>
      <li><i class="aside"></i>${words.check.legend.aside}</li>
      <li><i class="err"></i>${words.check.legend.error}</li>
      <li><i class="ask"></i>${words.check.legend.warning}</li>
    </ul>`;
}

const markOf = (severity: string): string => (severity === 'error' ? 'err' : severity === 'warning' ? 'ask' : 'told');

/** On a narrow page the chosen problem is told under its row. */
function underTemplate(own: readonly Numbered[], width: number, { state, words, work }: Desk): Part {
  const chosen = own.find(({ at }) => at === state.chosen);
  if (!chosen) return nothing;
  return html`<tr class="under">
    <td colspan=${width}>
      <div>
        ${chosen.problem.message}
        <span class="row">
          <button type="button" @click=${() => void work.goBeside(-1)}>${words.problems.previous}</button>
          <button type="button" @click=${() => void work.goBeside(1)}>${words.problems.next}</button>
        </span>
      </div>
    </td>
  </tr>`;
}

/** Says whether a row counts, in place of how it was read. */
function countsSelect({ name, kind, number }: SheetRow, { state, words: { check }, work }: Desk): Part {
  const sheet = state.read!.sheets[state.sheet];
  if (!sheet || sheet.isFixed || name === '') return nothing;
  const said = rowSaid(state.map, sheet.name, name);
  const { auto, yes, no } = check.counts;
  const own = kind === 'record' ? yes : no;
  return html`<select
    class=${`counts ${kind === 'aside' || said !== undefined ? '' : 'rest'}`}
    aria-label=${check.countsRow(number)}
    data-counts
    @change=${(event: Event) => {
      const choice = chosenIn(event);
      void work.correct((map) => rowChosen(map, sheet.name, name, choice === '' ? undefined : choice === 'yes'));
    }}
  >
    <option value="" .selected=${said === undefined}>${said === undefined ? own : auto}</option>
    <option value="yes" .selected=${said === true}>${yes}</option>
    <option value="no" .selected=${said === false}>${no}</option>
  </select>`;
}

/** Cells as spreadsheets show them: a title runs on over the empty ones beside it. */
function joined({ kind, cells }: SheetRow): SheetRow['cells'] {
  if (kind === 'record' || kind === 'head') return cells;
  const all: { text: string; span: number; isFigure: boolean }[] = [];
  for (const cell of cells) {
    const before = all[all.length - 1];
    if (before && cell.text === '' && !before.isFigure && before.text !== '') before.span += cell.span;
    else all.push({ ...cell });
  }
  return all;
}

function rowTemplate(row: SheetRow, marks: readonly Numbered[], desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const own = marks.filter(({ problem }) => problem.row === row.at);
  let column = 0;
  return html`<tr class=${row.kind}>
    <th scope="row">
      ${own.slice(0, 3).map(
        ({ problem, at }) => html`<button
          type="button"
          class=${`badge ${markOf(problem.severity)}`}
          aria-label=${`${words.problems.severity[problem.severity]} ${problem.cell}`}
          aria-pressed=${at === state.chosen ? 'true' : 'false'}
          @click=${() => void work.goTo(at)}
        >
          ${numberOf(at, state)}
        </button>`,
      )}${row.number}${countsSelect(row, desk)}
    </th>
    ${joined(row).map(({ text, span, isFigure }) => {
      const [first, end] = [column, column + span];
      column = end;
      const found = own.filter(
        ({ problem }) => problem.column !== undefined && problem.column >= first && problem.column < end,
      );
      const chosen = found.find(({ at }) => at === state.chosen);
      const mark = (chosen ?? found[0])?.problem.severity;
      const kind = `${isFigure ? 'figure' : ''} ${mark ? markOf(mark) : ''} ${chosen ? 'chosen' : ''}`;
      return html`<td colspan=${span} class=${kind}>${text}${
        mark ? html`<span class="quiet">${words.problems.severity[mark]}</span>` : nothing
      }</td>`;
    })}
  </tr>${underTemplate(own, column + 1, desk)}`;
}

/** The number that a problem bears in the list and beside its row. */
const numberOf = (at: number, state: Desk['state']): number =>
  problemsShown(state).findIndex((one) => one.at === at) + 1;
