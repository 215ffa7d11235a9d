import { html, nothing, type TemplateResult } from 'lit';
import { countsOf, isEmptyMap } from './corrections.js';
import { type Desk, type Part, XLSX } from './parts.js';
import { problemsTemplate } from './problems.template.js';
import { sheetsTemplate } from './sheet.template.js';
import { countsOfProblems } from './state.js';

/** The second step: the ledger as it stands with what it was taken for, and what is wrong with it. */
export function checkTemplate(desk: Desk): TemplateResult {
  const { state, words, work, headed } = desk;
  const { read } = state;
  if (!read) return html`<p>${words.check.noSheets}</p>`;
  const { error, warning } = countsOfProblems(read);
  const count = read.rows.reduce((sum, one) => sum + one.count, 0);
  const next = () => {
    work.go('publish');
    headed();
  };
  return html`<p class="row">
      <strong class="large">${words.list(state.files)}</strong>
      ${error > 0 ? html`<span class="tag err">${words.check.error(error)}</span>` : nothing}
      ${warning > 0 ? html`<span class="tag ask">${words.check.warning(warning)}</span>` : nothing}
      <span class="tag ok">${words.check.usable(count)}</span>
      <button type="button" data-save="annotated" @click=${() => void saveAnnotated(desk)}>${words.check.annotated}</button>
      <span class="grow muted end">${error > 0 ? words.check.nextHint : nothing}</span>
      <button type="button" class="main" data-next @click=${next}>${words.check.next}</button>
    </p>
    <div class="columns wide-right">
      <div>${sheetsTemplate(desk)}</div>
      <div>${problemsTemplate(desk)} ${keptTemplate(desk)}</div>
    </div>`;
}

/** The ledger with comments, for those who filled it in. */
async function saveAnnotated({ state, words, work, save }: Desk): Promise<void> {
  const bytes = await work.engine.annotated(state.locale);
  save(bytes as BlobPart, [state.files[0]!.replace(/\.[^.]*$/, ''), words.check.annotatedFile], 'xlsx', XLSX);
}

/** What was chosen, and how it is kept for next month. */
function keptTemplate({ state, words, work, save }: Desk): Part {
  if (isEmptyMap(state.map) && state.past.length === 0) return nothing;
  const onSave = () => {
    save(mapText(state.map), [words.along.map], 'json', 'application/json');
    work.saved('map');
  };
  return html`<section class="card kept" aria-label=${words.map.title}>
    <p><strong>${words.map.kept}</strong>${words.map.said(countsOf(state.map))}</p>
    <p>${words.map.next}</p>
    <p class="row">
      <button type="button" data-save="map" @click=${onSave}>${words.map.save}</button>
      ${
        state.past.length > 0
          ? html`<button type="button" data-undo @click=${() => void work.undo()}>${words.map.undo}</button>`
          : nothing
      }
    </p>
  </section>`;
}

/** A map as the file that the command takes. */
export const mapText = (map: Desk['state']['map']): string => `${JSON.stringify(map, null, 2)}\n`;
