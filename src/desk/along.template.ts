import { html, nothing, type TemplateResult } from 'lit';
import { mapText } from './check.template.js';
import { isEmptyMap } from './corrections.js';
import { type Desk, XLSX } from './parts.js';
import { namesOfFile, textShown } from './state.js';

/** What an element that shows the dataset can be taken along as. */
export interface Offer {
  format: string;
  label: string;
  detail: string;
}

/** Everything that can be taken along, of the edition that is shown. */
export function alongTemplate(
  desk: Desk,
  offers: readonly Offer[],
  making: string | undefined,
  onTake: (format: string) => void,
): TemplateResult {
  const { state, words, save, work } = desk;
  const text = textShown(state);
  const names = namesOfFile(state, words.along);
  const saveData = () => {
    if (text === undefined) return;
    save(text, names, 'json', 'application/json');
    work.saved('data');
  };
  const saveLedger = async () => {
    const bytes = await work.engine.ledger(state.edition === 'public', state.locale);
    save(bytes as BlobPart, [...names, words.along.ledger[0]!], 'xlsx', XLSX);
  };
  const again = () => {
    save(mapText(state.map), [words.along.map], 'json', 'application/json');
    save(
      state.read!.text,
      namesOfFile({ read: state.read, edition: 'inner' }, words.along),
      'json',
      'application/json',
    );
    work.saved('map');
    work.saved('data');
  };
  const hasMap = !isEmptyMap(state.map);
  const source = state.preview === 'dashboard' ? words.along.ofDashboard : words.along.ofBriefing;
  return html`<section class="card" aria-labelledby="along">
    <h3 id="along">${words.along.title[state.edition]}</h3>
    <div class="tiles">
      ${tile(words.along.dataset[0]!, words.along.dataset[1]!, 'dataset', text === undefined, false, saveData)}
      ${tile(words.along.ledger[0]!, words.along.ledger[1]!, 'ledger', text === undefined, false, () => void saveLedger())}
      ${offers.map(({ format, label, detail }) =>
        tile(`${source} · ${label}`, detail, format, making !== undefined, making === format, () => onTake(format)),
      )}
      ${offers.length === 0 ? nothing : tile(`${source} · ${words.along.all[0]}`, words.along.all[1]!, 'zip', making !== undefined, making === 'zip', () => onTake('zip'))}
    </div>
    <p class="muted">${words.along.named}</p>
    ${
      hasMap && state.read
        ? html`<p class="row">
            <strong>${words.along.again}</strong><span class="grow">${words.along.againHint}</span>
            <button type="button" data-save="both" @click=${again}>${words.along.saveBoth}</button>
          </p>`
        : nothing
    }
  </section>`;
}

const tile = (
  label: string,
  detail: string,
  name: string,
  isOff: boolean,
  isBusy: boolean,
  onClick: () => void,
): TemplateResult => html`<button
  type="button"
  class="tile"
  data-save=${name}
  aria-busy=${isBusy ? 'true' : 'false'}
  ?disabled=${isOff}
  @click=${onClick}
>
  <strong>${label}</strong><small class="muted">${detail}</small>
</button>`;
