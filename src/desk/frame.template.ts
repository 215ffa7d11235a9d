import { html, nothing, type TemplateResult } from 'lit';
import { DESK_LANGUAGES } from '../locales/desk.js';
import type { Desk, Part } from './parts.js';
import { STEPS, type Step } from './state.js';

/** The head of the page: what it is, its steps, what it promises, its language. */
export function headTemplate({ state, words, work }: Desk, onStep: (step: Step) => void): TemplateResult {
  const isDone: Record<Step, boolean> = {
    files: state.read !== undefined,
    check: state.step === 'publish',
    publish: false,
  };
  return html`<header>
    <h1>${words.title}</h1>
    <nav aria-label=${words.stepsName}>
      <ol class="plain steps">
        ${STEPS.map(
          (step, at) => html`<li>
            <button
              type="button"
              data-step=${step}
              aria-current=${state.step === step ? 'step' : 'false'}
              @click=${() => onStep(step)}
            >
              ${isDone[step] && state.step !== step ? html`<span class="good" aria-label=${words.done}>✓</span>` : nothing}
              ${at + 1} ${words.steps[step]}
            </button>
          </li>`,
        )}
      </ol>
    </nav>
    <p class="muted grow end">${words.promise}</p>
    <select
      aria-label=${words.languages}
      data-language
      @change=${(event: Event) => void work.speak((event.currentTarget as HTMLSelectElement).value)}
    >
      ${DESK_LANGUAGES.map(
        ([locale, name]) =>
          html`<option value=${locale} lang=${locale} .selected=${locale === state.locale}>${name}</option>`,
      )}
    </select>
  </header>`;
}

/** What is being done, with how much of it is done where that is known, and a way to stop it. */
export function busyTemplate({ state: { busy }, words, work }: Desk): Part {
  if (!busy) return nothing;
  const said = busy.what === 'reading' ? words.busy.reading(busy.name) : words.busy[busy.what];
  const percent = busy.done === undefined ? undefined : Math.round(busy.done * 100);
  return html`<div class="busy row" data-busy>
    <span>${said}</span>
    ${
      percent === undefined
        ? html`<progress aria-label=${said}></progress>`
        : html`<progress aria-label=${said} max="100" value=${percent}></progress><span>${words.busy.done(percent)}</span>`
    }
    <button type="button" @click=${() => work.stop()}>${words.busy.stop}</button>
  </div>`;
}

/** The files that could not be used, and why. */
export const refusedTemplate = ({ state: { refused }, words }: Desk): Part =>
  refused.length === 0
    ? nothing
    : html`<div class="told err" data-refused>
        <strong>${words.refusedTitle}</strong>
        <ul>
          ${refused.map(({ name, reason }) => html`<li>${reason.includes(name) || name === '' ? '' : `${name} · `}${reason}</li>`)}
        </ul>
      </div>`;
