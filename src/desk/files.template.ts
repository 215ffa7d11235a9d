import { html, nothing, type TemplateResult } from 'lit';
import { countsOf } from './corrections.js';
import { type Desk, dropping, filePicker, type Part } from './parts.js';
import { countsOfProblems } from './state.js';

const LEDGERS = '.xlsx,.csv,.tsv,.txt,.json,.ndjson';

/** The first step: ledgers, last month's dataset, the map, the template. */
export function filesTemplate(desk: Desk, template: TemplateResult): TemplateResult {
  return html`<div class="columns">
    <div>
      ${ledgersTemplate(desk)} ${heldTemplate(desk)}
      <div class="pair">${previousTemplate(desk)} ${mapTemplate(desk)}</div>
      <p class="muted">${desk.words.local}</p>
    </div>
    <div>${template} ${writingTemplate(desk)}</div>
  </div>`;
}

function ledgersTemplate({ words: { files }, work }: Desk): TemplateResult {
  const take = (given: File[]) => void work.add(given);
  const { over, leave, drop } = dropping(take);
  return html`<section class="drop" aria-labelledby="drop" @dragover=${over} @dragleave=${leave} @drop=${drop}>
    <h3 id="drop" class="large">${files.drop}</h3>
    <p class="muted">${files.hint}</p>
    <p class="row centred">
      ${filePicker(files.choose, LEDGERS, take, { isMain: true, isMany: true })}
      <span class="muted" title=${files.pasteHint}>${files.paste}</span>
    </p>
    <p class="muted">${files.old}</p>
  </section>`;
}

/** Does what takes the button itself away: the focus goes to the heading, where it would be lost. */
const leaving =
  ({ headed }: Desk, act: () => Promise<unknown>) =>
  (): void => {
    void act();
    headed();
  };

function heldTemplate(desk: Desk): Part {
  const { state, words, work, headed } = desk;
  if (state.files.length === 0) return nothing;
  const count = (state.read?.rows ?? []).reduce((sum, one) => sum + one.count, 0);
  const { error, warning } = countsOfProblems(state.read);
  const next = () => {
    work.go('check');
    headed();
  };
  return html`<section class="card" aria-labelledby="held">
    <h3 id="held">${words.files.held}</h3>
    <ul class="plain">
      ${state.files.map(
        (name) => html`<li class="row">
          <span class="tag ok" aria-hidden="true">✓</span><span class="grow">${name}</span>
          <button type="button" aria-label=${words.files.remove(name)} @click=${leaving(desk, () => work.remove(name))}>
            ${words.files.removeShort}
          </button>
        </li>`,
      )}
    </ul>
    <p class="row">
      <span>${words.files.rows(count)}</span>
      ${error > 0 ? html`<span class="tag err">${words.check.error(error)}</span>` : nothing}
      ${warning > 0 ? html`<span class="tag ask">${words.check.warning(warning)}</span>` : nothing}
      <span class="grow muted">${words.files.again}</span>
      <button type="button" class="main" id="next" @click=${next} ?disabled=${!state.read}>${words.files.next}</button>
    </p>
  </section>`;
}

function previousTemplate(desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const take = ([file]: File[]) => void work.takePrevious(file);
  const { over, leave, drop } = dropping(take);
  return html`<section class="card" aria-labelledby="previous">
    <h3 id="previous">${words.previous.title}</h3>
    <p class="muted">${words.previous.hint}</p>
    <div class="row small drop" @dragover=${over} @dragleave=${leave} @drop=${drop}>
      ${
        state.previous === undefined
          ? filePicker(words.previous.choose, LEDGERS, take)
          : html`<span class="tag ok" aria-hidden="true">✓</span><span class="grow">${state.previous}</span>
              <button
                type="button"
                aria-label=${words.files.remove(state.previous)}
                @click=${leaving(desk, () => work.takePrevious(undefined))}
              >
                ${words.files.removeShort}
              </button>`
      }
    </div>
  </section>`;
}

function mapTemplate(desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const take = ([file]: File[]) => {
    if (file) void work.takeMap(file);
  };
  const { over, leave, drop } = dropping(take);
  return html`<section class="card" aria-labelledby="map">
    <h3 id="map">${words.map.title}</h3>
    <p class="muted">${state.mapName === undefined ? words.map.hint : words.map.said(countsOf(state.map))}</p>
    <div class="row small drop" @dragover=${over} @dragleave=${leave} @drop=${drop}>
      ${
        state.mapName === undefined
          ? filePicker(words.map.choose, '.json', take)
          : html`<span class="tag ok" aria-hidden="true">✓</span><span class="grow">${state.mapName}</span>
              <button
                type="button"
                aria-label=${words.files.remove(state.mapName)}
                @click=${leaving(desk, () => work.dropMap())}
              >
                ${words.files.removeShort}
              </button>`
      }
    </div>
    ${state.map.tables ? html`<p class="muted">${words.map.recipes}</p>` : nothing}
  </section>`;
}

/** The tables to choose for the template; none chosen stands for all. */
export function templateCard(
  { state, words: { template } }: Desk,
  chosen: ReadonlySet<string>,
  onChoose: (table: string) => void,
  onSave: () => void,
): TemplateResult {
  return html`<section class="card" aria-labelledby="template">
    <h3 id="template">${template.title}</h3>
    <p class="muted">${template.hint}</p>
    <div class="choices">
      ${state.catalogue.map(
        ({ name, title }) => html`<label class="choice"
          ><input type="checkbox" .checked=${chosen.has(name)} @change=${() => onChoose(name)} /> ${title}</label
        >`,
      )}
    </div>
    <button type="button" class="wide" data-save="template" @click=${onSave}>${template.save(chosen.size)}</button>
  </section>`;
}

const writingTemplate = ({ words: { writing } }: Desk): TemplateResult => html`<section
  class="card"
  aria-labelledby="writing"
>
  <h3 id="writing">${writing.title}</h3>
  <p>${writing.wording}<strong>${writing.examples}</strong></p>
  <p>${writing.blank}</p>
</section>`;
