import { css } from 'lit';

// Everything is measured by --u, 1 % of the element's height: letters never give way, the number of things does.
export const wallStyles = css`
  :host {
    display: block;
    width: 100%;
    height: 100vh;
    overflow: hidden;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    overflow: hidden;
    padding: calc(var(--u) * 1.6) calc(var(--u) * 2.6);
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--_font);
    font-size: calc(var(--u) * var(--body));
    --body: 2.05;
    --rule: max(1px, calc(var(--u) * 0.18));
    --good: #6fcf97;
    --late: #e9b56a;
    --bad: #ff8a7a;
  }
  .base.light,
  .base.large-print {
    --good: #17693f;
    --late: #8a4a00;
    --bad: #a3261b;
  }
  @media (forced-colors: active) {
    .base.base {
      --good: CanvasText;
      --late: CanvasText;
      --bad: CanvasText;
    }
  }
  .base.upright {
    --body: 1.6;
  }
  h1,
  h2,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    padding-bottom: calc(var(--u) * 1.4);
    border-bottom: var(--rule) solid var(--_line);
  }
  .side {
    display: flex;
    flex-direction: column;
  }
  .side b {
    font-weight: 400;
  }
  .side > span,
  .side.end > div {
    color: var(--_muted);
  }
  .side.end {
    flex-direction: row;
    align-items: center;
    justify-content: flex-end;
    text-align: end;
  }
  .side.end span {
    display: block;
  }
  [part='fetched'] i {
    color: var(--good);
    font-style: normal;
  }
  [part='fetched'].failed,
  [part='fetched'].failed i {
    color: var(--late);
  }
  .side .clock {
    margin-inline-start: calc(var(--u) * 1.4);
    color: var(--_text);
    font-size: calc(var(--u) * 4);
    font-weight: 700;
    line-height: 1.1;
  }
  h1 {
    font-size: calc(var(--u) * 4);
    font-weight: 700;
    letter-spacing: 0.06em;
    line-height: 1.2;
    text-align: center;
  }
  .upright header {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .upright h1 {
    grid-column: 1 / -1;
    order: -1;
    font-size: calc(var(--u) * 2.6);
  }
  .upright .side .clock {
    font-size: calc(var(--u) * 2.6);
  }
  .figures {
    display: flex;
    padding: calc(var(--u) * 1.2) 0;
    border-bottom: var(--rule) solid var(--_line);
  }
  .figure {
    flex: 1 1 0;
    min-width: 0;
    padding: 0 calc(var(--u) * 2);
    border-inline-start: var(--rule) solid var(--_line);
  }
  .figure:first-child {
    padding-inline-start: 0;
    border: 0;
  }
  .upright .figures {
    flex-wrap: wrap;
  }
  .upright .figure {
    flex: 1 1 40%;
    padding: calc(var(--u) * 0.4) calc(var(--u) * 1.2);
  }
  .value {
    overflow: hidden;
    line-height: 1.25;
    white-space: nowrap;
  }
  /* Smaller figures stand in the line of the others. */
  .fit-1,
  .fit-2,
  .fit-3 {
    line-height: calc(var(--u) * 8.9);
  }
  .fit-1 {
    --fit: 0.8;
  }
  .fit-2 {
    --fit: 0.6;
  }
  .fit-3 {
    --fit: 0.4;
  }
  .fit-4 {
    --fit: 0.29;

    white-space: normal;
  }
  .value b {
    font-size: calc(var(--u) * 7.4 * var(--fit, 1));
    font-weight: 700;
    line-height: 1.2;
  }
  .upright .value b {
    font-size: calc(var(--u) * 7 * var(--fit, 1));
  }
  .value small {
    color: var(--_muted);
    font-size: calc(var(--u) * 3.1);
  }
  .name,
  .stand {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .stand span {
    color: var(--_muted);
  }
  .sign i {
    margin-inline-end: 0.3em;
    font-style: normal;
  }
  .stand .sign.good {
    color: var(--good);
  }
  .stand .sign.bad {
    color: var(--bad);
  }
  .stand .sign.warning {
    color: var(--late);
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) calc(var(--u) * 45.6);
    min-height: 0;
    padding: calc(var(--u) * 1.2) 0;
    grid-gap: calc(var(--u) * 2.6);
  }
  .upright .main {
    grid-template-rows: auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
  }
  .upright .right {
    order: -1;
  }
  .column {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .panel {
    flex: 1 1 0;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    --chancai-padding: 0;
  }
  .panel > * {
    height: 100%;
  }
  .panel:not([data-fits]) {
    visibility: hidden;
  }
  .panel > *::part(tools),
  .panel > *::part(explain),
  .panel > *::part(below) {
    display: none;
  }
  .panel > [data-first]::part(header) {
    display: none;
  }
  .centre {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }
  .slots {
    display: flex;
    min-height: 0;
    grid-gap: calc(var(--u) * 2.6);
    gap: calc(var(--u) * 2.6);
  }
  .slots > .panel {
    animation: come 0.25s ease-out;
  }
  @keyframes come {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .slots > .panel {
      animation: none;
    }
  }
  h2 {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    padding-bottom: calc(var(--u) * 0.6);
    font-size: calc(var(--u) * 2.45);
    line-height: 1.3;
  }
  h2 small {
    color: var(--_muted);
    font-size: calc(var(--u) * var(--body));
    font-weight: 400;
  }
  .alerts li {
    display: flex;
    align-items: baseline;
    overflow: hidden;
    height: calc(var(--u) * 3.75);
    line-height: calc(var(--u) * 3.75);
    white-space: nowrap;
  }
  .upright .alerts li {
    height: calc(var(--u) * 2.6);
    line-height: calc(var(--u) * 2.6);
  }
  .alerts i,
  .alerts em {
    font-style: normal;
  }
  .alerts i {
    flex: none;
    width: calc(var(--u) * 4);
    text-align: center;
  }
  .alerts b {
    flex: none;
    margin-inline-end: calc(var(--u) * 1);
  }
  .alerts li span {
    flex: 1 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .alerts em {
    flex: none;
    margin-inline-start: calc(var(--u) * 1);
    font-weight: 700;
  }
  .overdue i,
  .overdue b,
  .expired i,
  .expired b,
  .urgent i,
  .urgent b {
    color: var(--bad);
  }
  .stale i,
  .stale b,
  .expiring i,
  .expiring b {
    color: var(--late);
  }
  /* A sentence that has no room goes as a whole: it would stand in a second column, which is out of sight. */
  .findings {
    display: flex;
    flex: 1 1 0;
    flex-flow: column wrap;
    align-content: flex-start;
    min-height: 0;
    margin-top: calc(var(--u) * 1.2);
    overflow: hidden;
    border-top: var(--rule) solid var(--_line);
  }
  .findings p {
    width: 100%;
    margin: calc(var(--u) * 1) 0 0;
    line-height: 1.35;
  }
  .upright .main:not(.bare) .findings {
    display: none;
  }
  .upright .bare .centre {
    display: none;
  }
  .upright .bare {
    grid-template-rows: minmax(0, 1fr);
  }
  footer {
    display: flex;
    align-items: center;
    padding-top: calc(var(--u) * 1.2);
    border-top: var(--rule) solid var(--_line);
    color: var(--_muted);
  }
  .origin {
    flex: 1 1 0;
    overflow: hidden;
    max-height: 2.7em;
    line-height: 1.35;
  }
  .upright footer {
    flex-wrap: wrap;
  }
  .upright .origin {
    flex-basis: 100%;
    max-height: 5.4em;
  }
  .where {
    margin: 0 calc(var(--u) * 1.6);
    white-space: nowrap;
  }
  .upright .where {
    flex: 1 1 auto;
    margin-inline-start: 0;
  }
  .where b {
    color: var(--_text);
  }
  .dots i {
    display: inline-block;
    width: calc(var(--u) * 0.9);
    height: calc(var(--u) * 0.9);
    margin-inline-start: calc(var(--u) * 0.6);
    border: var(--rule) solid var(--_muted);
    border-radius: calc(var(--u) * 0.5);
  }
  .dots .here {
    width: calc(var(--u) * 2.4);
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .dots.held .here {
    background: none;
  }
  footer button {
    flex: none;
    min-height: calc(var(--u) * 4);
    margin-inline-start: calc(var(--u) * 1.4);
    padding: 0 calc(var(--u) * 1.4);
    border: var(--rule) solid var(--_accent);
    border-radius: calc(var(--u) * 0.4);
    font-size: calc(var(--u) * var(--body));
    font-weight: 700;
  }
  .state {
    grid-row: 1 / -1;
    align-self: center;
    font-size: calc(var(--u) * 2.45);
    text-align: center;
  }
`;
