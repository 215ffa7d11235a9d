import { html, nothing, type TemplateResult } from 'lit';
import type { ToldLine } from '../data/diff/told.js';
import { nameOfLine, noteOfLine } from './lines.js';
import type { Desk, Part } from './parts.js';
import { CHANGE_KINDS, changesOf, MOST } from './state.js';

/** What has changed since last month, figure by figure. */
export function changesTemplate(desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const { difference } = state;
  return html`<section class="card" aria-labelledby="changes">
    <div class="row">
      <h3 id="changes" class="grow">
        ${words.changes.title}${difference && !difference.same ? ` · ${words.changes.count(Object.values(difference.counts).reduce((sum, count) => sum + count, 0))}` : ''}
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
                  const count = difference.counts[kind];
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
                <button type="button" data-save="changes" @click=${() => void saveChanges(desk)}>${words.changes.save}</button>
              </div>
              ${linesTemplate(desk)} ${goneTemplate(desk)}
              <details>
                <summary>${words.changes.byTable}</summary>
                ${difference.tables.map(
                  ({ title, said }) => html`<p class="muted"><strong>${title}</strong> ${said.join(' ')}</p>`,
                )}
              </details>`
    }
  </section>`;
}

/** Rows that last month had and this month has not are told whatever is listed: nobody looks for what is not there. */
function goneTemplate(desk: Desk): Part {
  const { state, words, work } = desk;
  const gone = changesOf(state.difference, 'removed');
  if (state.changes === 'removed' || gone.length === 0) return nothing;
  const all = state.difference!.counts.removed;
  return html`<div class="told err" data-gone>
    <p><strong>${words.changes.gone(all)}</strong></p>
    <ul>
      ${gone.slice(0, MOST_GONE).map((line) => html`<li>${nameOf(line, desk)}<span class="muted"> ${line.before}</span></li>`)}
    </ul>
    ${
      all > MOST_GONE
        ? html`<button type="button" @click=${() => work.set({ changes: 'removed', most: MOST })}>
            ${words.changes.kinds.removed(all)}
          </button>`
        : nothing
    }
  </div>`;
}

const MOST_GONE = 5;

/** What a line is about. */
export const nameOf = (line: ToldLine, { state }: Desk): string =>
  nameOfLine(line, (table) => state.catalogue.find(({ name }) => name === table)?.title);

function linesTemplate(desk: Desk): TemplateResult {
  const { state, words, work } = desk;
  const lines = changesOf(state.difference, state.changes);
  const count = state.difference!.counts[state.changes];
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
              <th scope="row">${nameOf(line, desk)}</th>
              <td class="muted">${line.before}</td>
              <td><strong>${line.after}</strong></td>
              <td>${noteOfLine(line, words)}</td>
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
        : count > lines.length
          ? html`<p class="muted">${words.changes.rest(count - lines.length)}</p>`
          : nothing
    }`;
}

async function saveChanges({ state, words, work, save }: Desk): Promise<void> {
  const text = await work.engine.changes(state.locale);
  save(text, [words.changes.file, state.read?.asOf ?? ''], 'csv', 'text/csv');
}
