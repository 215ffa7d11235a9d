import { html, nothing, type TemplateResult } from 'lit';
import { nameChosen, unitChosen } from './corrections.js';
import { csvOf } from './csv.js';
import type { Fix, Problem } from './engine/answers.js';
import type { Desk, Part } from './parts.js';
import { columnSelect, tableSelect } from './sheet.template.js';
import { countsOfProblems, kindsOf, MOST, type Numbered, problemsShown, type Shown } from './state.js';

const SHOWN = ['open', 'error', 'warning', 'note'] as const;

/** What is wrong or doubtful, in the order of the rows, each with how to mend it. */
export function problemsTemplate(desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const counts = countsOfProblems(state.read);
  const list = problemsShown(state);
  const kinds = kindsOf(state);
  const place = list.findIndex(({ at }) => at === state.chosen);
  const label: Record<Shown, string> = {
    open: words.problems.all(counts.open),
    error: words.problems.error(counts.error),
    warning: words.problems.warning(counts.warning),
    note: words.problems.note(counts.note),
  };
  return html`<section class="problems" aria-labelledby="problems">
    <h3 id="problems" tabindex="-1" data-region="problems">${words.problems.title}</h3>
    <div class="row" role="group" aria-label=${words.problems.show}>
      ${SHOWN.map(
        (shown) => html`<button
          type="button"
          aria-pressed=${state.shown === shown ? 'true' : 'false'}
          data-shown=${shown}
          @click=${() => work.list(shown)}
        >
          ${label[shown]}
        </button>`,
      )}
    </div>
    ${
      kinds.length > 1
        ? html`<label class="row"
            ><span>${words.problems.kind}</span>
            <select
              class="grow"
              @change=${(event: Event) => work.list(state.shown, (event.currentTarget as HTMLSelectElement).value)}
            >
              <option value="" .selected=${state.kind === ''}>${words.problems.kinds}</option>
              ${kinds.map(
                ({ code, label: kind, count }) =>
                  html`<option value=${code} .selected=${state.kind === code}>${words.problems.kindOf(kind, count)}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
    ${
      list.length === 0
        ? html`<p class="muted">${counts.open === 0 && state.shown === 'open' ? words.check.none : words.problems.none}</p>`
        : html`<p class="row">
              <button type="button" @click=${() => void work.goBeside(-1)}>${words.problems.previous}</button>
              <button type="button" @click=${() => void work.goBeside(1)}>${words.problems.next}</button>
              <span class="muted grow">${place < 0 ? nothing : words.problems.at(place + 1, list.length)}</span>
              <button type="button" @click=${() => saveList(desk)}>${words.problems.list}</button>
            </p>
            <ol class="plain">
              ${list.slice(0, Math.max(state.most, place + 1)).map((one, number) => cardTemplate(one, number + 1, desk))}
            </ol>
            ${
              list.length > state.most
                ? html`<button type="button" @click=${() => work.set({ most: state.most + MOST })}>
                    ${words.problems.more(Math.min(MOST, list.length - state.most))}
                  </button>`
                : nothing
            }`
    }
  </section>`;
}

const classOf = { error: 'err', warning: 'ask', note: 'told' } as const;

function cardTemplate({ problem, at }: Numbered, number: number, desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const kind = classOf[problem.severity];
  const isChosen = at === state.chosen;
  return html`<li class=${`card problem ${kind} ${isChosen ? 'chosen' : ''}`}>
    <button
      type="button"
      class="plainly row"
      aria-current=${isChosen ? 'true' : 'false'}
      data-problem=${at}
      @click=${() => void work.goTo(at)}
    >
      <span class=${`badge ${kind}`} aria-hidden="true">${number}</span>
      <strong>${whereOf(problem, desk)}</strong>
      <span class="muted">${words.problems.severity[problem.severity]}</span>
    </button>
    <p>${problem.message}</p>
    ${fixTemplate(problem, desk)}
  </li>`;
}

const whereOf = ({ sheet, cell }: Problem, { state }: Desk): string => {
  const name = sheet === undefined ? '' : (state.read!.sheets[sheet]?.name ?? '');
  return cell === '' ? name : `${name} ${cell}`.trim();
};

/** What can be chosen to mend a problem that is not one of the ledger itself. */
function fixTemplate({ code, sheet, column, fix }: Problem, desk: Desk): Part {
  const reading = sheet === undefined ? undefined : desk.state.read!.sheets[sheet];
  if (!reading || reading.isFixed) return nothing;
  if (fix) return fix.kind === 'name' ? nameFix(reading.name, fix, desk) : unitFix(reading.name, fix, desk);
  if (['unknown-sheet', 'no-heads', 'sheet-guessed'].includes(code))
    return html`<p class="row"><span>${desk.words.check.takenAs}</span>${tableSelect(reading, desk)}</p>`;
  const taken = reading.taken.find(({ at }) => at === column);
  if (taken && ['unknown-column', 'measure-guessed', 'twice-the-column'].includes(code))
    return html`<p class="row"><span>${desk.words.check.as}</span>${columnSelect(reading, taken, desk)}</p>`;
  return nothing;
}

/** Which of the names that the dataset has was meant. */
const nameFix = (
  sheet: string,
  { column, found, choices }: Extract<Fix, { kind: 'name' }>,
  { words: { check }, work }: Desk,
): TemplateResult => html`<label class="row"
  ><span>${check.meant(found)}</span>
  <select
    data-fix="name"
    @change=${(event: Event) => {
      const { selectedIndex } = event.currentTarget as HTMLSelectElement;
      const meant = selectedIndex === 1 ? '' : choices[selectedIndex - 2];
      if (meant !== undefined) void work.correct((map) => nameChosen(map, sheet, column, found, meant));
    }}
  >
    <option selected>${check.choose}</option>
    <option>${check.noName}</option>
    ${choices.map((name) => html`<option>${name}</option>`)}
  </select></label
>`;

/** Which of two units is right; the first is what it was taken for. */
const unitFix = (
  sheet: string,
  { key, units }: Extract<Fix, { kind: 'unit' }>,
  { words: { check }, work }: Desk,
): TemplateResult => html`<p class="row" role="radiogroup" aria-label=${check.unitAs(key)}>
  <span>${check.unit}</span>
  ${units.map(
    (unit, at) => html`<label class="button"
      ><input
        type="radio"
        name=${`unit-${sheet}-${key}`}
        data-fix="unit"
        .checked=${at === 0}
        @click=${() => void work.correct((map) => unitChosen(map, sheet, key, unit))}
      />
      ${unit}</label
    >`,
  )}
</p>`;

function saveList({ state, words, save }: Desk): void {
  const rows = problemsShown(state).map(({ problem }) => {
    const sheet = problem.sheet === undefined ? undefined : state.read!.sheets[problem.sheet];
    const severity = words.problems.severity[problem.severity];
    return [sheet?.file ?? '', sheet?.name ?? '', problem.cell, severity, problem.message];
  });
  save(csvOf([words.problems.columns, ...rows]), [words.problems.listFile], 'csv', 'text/csv');
}
