import { html, nothing, type TemplateResult } from 'lit';
import type { ToldLine } from '../data/diff/told.js';
import type { Desk } from './parts.js';
import { CHANGE_KINDS, changesOf, csvOf, MOST } from './state.js';

/** What has changed since last month, figure by figure. */
export function changesTemplate(desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const { difference } = state;
  return html`<section class="card" aria-labelledby="changes">
    <div class="row">
      <h3 id="changes" class="grow">
        ${words.changes.title}${difference && !difference.same ? ` · ${words.changes.count(difference.lines.length)}` : ''}
      </h3>
      ${state.previous === undefined ? nothing : html`<span class="muted">${words.changes.against(state.previous)}</span>`}
    </div>
    ${
      !difference
        ? html`<p class="muted">${words.changes.none}</p>`
        : difference.same
          ? html`<p>${words.changes.same}</p>`
          : html`${difference.said.map((line) => html`<p>${line}</p>`)}
              <div class="row" role="group" aria-label=${words.changes.title}>
                ${CHANGE_KINDS.map((kind) => {
                  const count = changesOf(difference, kind).length;
                  return count === 0
                    ? nothing
                    : html`<button
                        type="button"
                        aria-pressed=${state.changes === kind ? 'true' : 'false'}
                        @click=${() => work.set({ changes: kind, most: MOST })}
                      >
                        ${words.changes.kinds[kind](count)}
                      </button>`;
                })}
                <button type="button" @click=${() => saveChanges(desk)}>${words.changes.save}</button>
              </div>
              ${linesTemplate(desk)}
              <details>
                <summary>${words.changes.byTable}</summary>
                ${difference.tables.map(
                  ({ title, said }) => html`<p class="muted"><strong>${title}</strong> ${said.join(' ')}</p>`,
                )}
              </details>`
    }
  </section>`;
}

const titleOf = ({ table, record, column }: ToldLine, { state }: Desk): string => {
  const title = state.catalogue.find(({ name }) => name === table)?.title;
  return [title, record, column].filter((part) => part).join(' · ');
};

const noteOf = ({ kind, note }: ToldLine, { words }: Desk): string =>
  kind === 'added' || kind === 'removed' ? words.changes.noted[kind] : note;

function linesTemplate(desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const lines = changesOf(state.difference, state.changes);
  const { what, before, after, note } = words.changes.columns;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.changes.title}>
      <table class="list" data-changes>
        <thead>
          <tr>
            <th scope="col">${what}</th>
            <th scope="col">${before}</th>
            <th scope="col">${after}</th>
            <th scope="col">${note}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.slice(0, state.most).map(
            (line) => html`<tr class=${line.kind}>
              <th scope="row">${titleOf(line, desk)}</th>
              <td class="muted">${line.before}</td>
              <td><strong>${line.after}</strong></td>
              <td>${noteOf(line, desk)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      lines.length > state.most
        ? html`<button type="button" @click=${() => work.set({ most: state.most + MOST })}>
            ${words.changes.more(Math.min(MOST, lines.length - state.most))}
          </button>`
        : nothing
    }`;
}

function saveChanges(desk: Desk): void {
  const { state, words, save } = desk;
  const { what, before, after, note } = words.changes.columns;
  const rows = (state.difference?.lines ?? []).map((line) => [
    titleOf(line, desk),
    line.before,
    line.after,
    noteOf(line, desk),
  ]);
  save(csvOf([[what, before, after, note], ...rows]), [words.changes.file, state.read?.asOf ?? ''], 'csv', 'text/csv');
}

/** Figures with what they were, for a list of what is hidden. */
export const nameOfLine = titleOf;
