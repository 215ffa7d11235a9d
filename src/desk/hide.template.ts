import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from './changes.template.js';
import type { Desk, Part } from './parts.js';
import { type Edition, publicBlock } from './state.js';

const EDITIONS = ['public', 'inner'] as const satisfies readonly Edition[];

/** Disclosure control: the threshold, what is hidden, and what that costs, before anything is published. */
export function hideTemplate(desk: Desk): TemplateResult {
  const { state, words, work, headed } = desk;
  const block = publicBlock(state);
  const onThreshold = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const threshold = Number(input.value);
    const isRight = Number.isInteger(threshold) && threshold >= 2;
    input.setCustomValidity(isRight ? '' : words.hide.wrong);
    if (isRight) void work.setThreshold(threshold);
    else input.reportValidity();
  };
  const back = () => {
    work.list('error');
    work.go('check');
    headed();
  };
  return html`<section class="card" aria-labelledby="hide">
    <h3 id="hide">${words.hide.title}</h3>
    <p class="row">
      <label for="threshold">${words.hide.below}</label>
      <input id="threshold" type="number" class="short" min="2" step="1" .value=${String(state.threshold)} @change=${onThreshold} />
      <span>${words.hide.people}</span>
    </p>
    ${
      block
        ? html`<p class="told err" data-block>${words.hide.blocked(block.count, block.first)}</p>
            <button type="button" @click=${back}>${words.hide.goBack}</button>`
        : state.hidden
          ? hiddenTemplate(desk)
          : nothing
    }
    <div class="row" role="radiogroup" aria-label=${words.hide.edition}>
      ${EDITIONS.map(
        (edition) => html`<label class="button"
          ><input
            type="radio"
            name="edition"
            .value=${edition}
            data-edition=${edition}
            .checked=${state.edition === edition}
            ?disabled=${edition === 'public' && (block !== undefined || !state.read)}
            @change=${() => void work.choose(edition)}
          />
          ${words.hide[edition]}</label
        >`,
      )}
    </div>
  </section>`;
}

function hiddenTemplate(desk: Desk): TemplateResult {
  const { words } = desk;
  const { counts, unsafe, remarks } = desk.state.hidden!;
  const sum = (of: 'primary' | 'complementary') => counts.reduce((all, one) => all + one[of], 0);
  if (counts.length === 0)
    return html`<p data-hidden>${words.hide.none}</p>
      ${remarksTemplate(remarks, desk)}`;
  return html`<p data-hidden>
      <strong>${words.hide.primary(sum('primary'))}</strong><br /><strong
        >${words.hide.secondary(sum('complementary'))}</strong
      >
    </p>
    <ul>
      ${counts.map(({ title, primary, complementary }) => html`<li>${words.hide.ofTable(title, primary, complementary)}</li>`)}
    </ul>
    ${figuresTemplate(desk)} ${headlinesTemplate(desk)} ${totalsTemplate(desk)}
    ${unsafe > 0 ? html`<p class="told ask">${words.hide.unsafe(unsafe)}</p>` : nothing} ${remarksTemplate(remarks, desk)}`;
}

const MOST_LISTED = 200;

function figuresTemplate(desk: Desk): Part {
  const { words } = desk;
  const { figures, count } = desk.state.hidden!;
  if (figures.length === 0) return nothing;
  return html`<details>
    <summary>${words.hide.list} (${count})</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${words.hide.list}>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">${words.hide.columns.what}</th>
            <th scope="col">${words.hide.columns.before}</th>
            <th scope="col">${words.hide.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          ${figures.map(
            (line) => html`<tr>
              <th scope="row">${nameOf(line, desk)}</th>
              <td>${line.before}</td>
              <td>${words.hide.why[line.why]}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** What is said of the pictures, before and after. */
function headlinesTemplate({ state, words: { hide } }: Desk): Part {
  const { headlines } = state.hidden!;
  if (headlines.length === 0) return nothing;
  return html`<h4>${hide.headlines}</h4>
    <dl class="said-otherwise" data-headlines>
      ${headlines.map(
        ({ view, before, after }) => html`<dt>${view}</dt>
          <dd class="muted">${hide.effectColumns.before} · ${before}</dd>
          <dd>${hide.effectColumns.after} · <strong>${after || hide.nothingLeft}</strong></dd>`,
      )}
    </dl>`;
}

function totalsTemplate(desk: Desk): Part {
  const { words } = desk;
  const { totals } = desk.state.hidden!;
  const { what, before, after } = words.hide.effectColumns;
  if (totals.length === 0) return nothing;
  return html`<h4>${words.hide.effects}</h4>
    <div class="scroll" role="region" tabindex="0" aria-label=${words.hide.effects}>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">${what}</th>
            <th scope="col">${before}</th>
            <th scope="col">${after}</th>
          </tr>
        </thead>
        <tbody>
          ${totals.map(
            (line) => html`<tr>
              <th scope="row">${nameOf(line, desk)}</th>
              <td>${line.before}</td>
              <td>${line.after}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

const remarksTemplate = (remarks: readonly string[], { words }: Desk): Part =>
  remarks.length === 0
    ? nothing
    : html`<details>
        <summary>${words.hide.remarks} (${remarks.length})</summary>
        <ul>
          ${remarks.slice(0, MOST_LISTED).map((remark) => html`<li>${remark}</li>`)}
        </ul>
      </details>`;
