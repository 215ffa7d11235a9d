import { html, type TemplateResult } from 'lit';
import type { Desk } from './parts.js';
import type { Preview } from './state.js';

const PREVIEWS = ['dashboard', 'briefing'] as const satisfies readonly Preview[];
export const BRIEFING = 'chancai.briefing.js';

/** The dataset as others will see it. @param shown the element; null where its script is not there */
export function previewTemplate(desk: Desk, shown: HTMLElement | null | undefined): TemplateResult {
  const { state, words, work } = desk;
  const { edition, preview } = state;
  return html`<section class="card preview" aria-labelledby="preview">
    <div class="row">
      <h3 id="preview" class="grow">${words.preview.title[edition]}</h3>
      <div class="row" role="group" aria-label=${words.preview.as}>
        ${PREVIEWS.map(
          (one) => html`<button
            type="button"
            data-preview=${one}
            aria-pressed=${one === preview ? 'true' : 'false'}
            @click=${() => work.set({ preview: one })}
          >
            ${words.preview[one]}
          </button>`,
        )}
      </div>
    </div>
    ${shown ?? html`<p class="muted">${shown === null ? words.preview.missing(BRIEFING) : words.preview.none}</p>`}
  </section>`;
}
