import { css } from 'lit';

export const figureStyles = css`
  :host {
    display: block;
    min-width: 0;
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    height: 100%;
    min-height: inherit;
    max-height: inherit;
    padding: var(--chancai-padding, 12px 16px);
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size-body);
    position: relative;
  }
  /* Where the page gives so little room that none would be left for the picture, all of it scrolls; else the picture alone. */
  .base[data-fit~='whole'] {
    overflow: auto;
  }
  [data-fit~='snug'] {
    padding-top: 3px;
    padding-bottom: 2px;
    line-height: 1.25;
  }
  [data-fit~='snug'] > .head > .headline {
    font-size: var(--_size-body);
    line-height: 1.25;
  }
  [data-fit~='snug'] > .bar {
    padding: 0;
  }
  [data-fit~='snug'] > .footer {
    padding-top: 2px;
  }
  .head {
    display: flow-root;
    flex: none;
  }
  [data-slim] > .head {
    display: flex;
    flex-direction: column;
    align-items: stretch;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    flex: none;
    align-items: center;
    padding: 4px 0;
  }
  .headline,
  p {
    margin: 0;
  }
  .ignored {
    margin-bottom: 4px;
    padding: 2px 8px;
    border-inline-start: 3px solid var(--_accent);
    font-size: var(--_size-small);
  }
  .state button {
    align-self: start;
    margin: 8px 0 0;
  }
  .heading {
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .headline {
    font-size: var(--_size-large);
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .headline span {
    display: inline-block;
  }
  .subtitle {
    display: inline;
    margin-inline-end: 0.5em;
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  /* The quiet words stand at the right of the sentence; where there is no room for both, below it and as wide as it. */
  .tools {
    display: flex;
    flex-wrap: wrap;
    float: right;
    margin: 0 -4px 0 8px;
  }
  [data-fit~='whole'] > .head > .tools {
    position: sticky;
    z-index: 3;
    top: 0;
    background: var(--_surface);
  }
  [data-slim] > .head > .tools {
    order: 1;
    margin: 4px -4px 0;
  }
  [data-slim] .tools > *,
  [data-slim] .share > button {
    flex: 1 0 auto;
    border-color: var(--_line);
  }
  .own {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px 0 auto;
  }
  .tag {
    margin-inline-end: 0.5em;
    padding: 1px 6px;
    border: 1px solid currentColor;
    border-radius: 4px;
    color: var(--_accent);
    font-size: var(--_size-small);
    font-weight: 400;
    vertical-align: 0.15em;
  }
  .generated small,
  .note small {
    margin-inline-end: 0.5em;
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .note {
    flex: none;
    margin-top: 6px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_accent);
  }
  button,
  select,
  summary {
    margin: 0 4px;
    padding: 2px 10px;
  }
  .head .ask {
    margin: -4px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--_muted);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  td.ask,
  th.ask {
    position: sticky;
    right: 0;
    width: 1px;
    padding: 1px 0 1px 8px;
    background: var(--_surface);
  }
  td.ask button {
    margin: 0;
    padding: 0;
    border-radius: 50%;
    color: var(--_muted);
  }
  thead .ask {
    z-index: 1;
    top: 0;
  }
  a:focus,
  .table:focus,
  .detail:focus,
  .issues:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  button:focus:not(:focus-visible),
  .table:focus:not(:focus-visible) {
    outline: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    flex: 0 1 auto;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_size-small);
  }
  .legend li {
    display: flex;
    align-items: center;
    margin-inline-end: 14px;
  }
  .swatch {
    flex: none;
    width: max(12px, 0.7em);
    height: max(12px, 0.7em);
    margin-inline-end: 5px;
    box-sizing: border-box;
    background: var(--swatch);
    forced-color-adjust: none;
  }
  /* Pale colours are seen by their outline. */
  .swatch.solid {
    box-shadow: inset 0 0 0 1px rgba(128, 128, 128, 0.7);
  }
  .swatch.hatched {
    border: 1px solid var(--swatch);
    background: repeating-linear-gradient(-45deg, var(--swatch) 0 1px, transparent 1px 4px);
  }
  .swatch.slot {
    border: 1px dashed var(--swatch);
    background: none;
  }
  .swatch.gap {
    border-bottom: 1px solid var(--swatch);
    background: none;
  }
  .swatch.line {
    height: 5px;
  }
  .swatch.tick {
    width: 3px;
  }
  .swatch.hollow {
    border: 1.5px solid var(--swatch);
    border-radius: 50%;
    background: none;
  }
  .plate {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    position: relative;
    flex: 1 1 auto;
    min-height: 64px;
  }
  /* What a picture is given where the page says nothing of its height; it shrinks where the page does. */
  .plate::before {
    grid-area: 1 / 1;
    width: 0;
    min-height: 0;
    overflow: hidden;
    line-height: 300px;
    content: '\\a0';
  }
  .plate.small::before {
    content: none;
  }
  .body {
    display: flex;
    flex-direction: column;
    grid-area: 1 / 1;
    position: relative;
    min-height: 0;
    overflow: auto;
  }
  .body > * {
    flex: 1 0 auto;
  }
  .body > .table {
    flex: 1 1 auto;
    min-height: 0;
  }
  [data-fit~='whole'] > .plate {
    flex: none;
    min-height: auto;
  }
  [data-fit~='whole'] > .plate > .body {
    overflow: visible;
  }
  .chart {
    position: relative;
    overflow: hidden;
  }
  .below {
    position: absolute;
    z-index: 1;
    right: 0;
    bottom: 0;
    border-color: var(--_accent);
    border-radius: 14px;
  }
  [data-fit~='whole'] > .plate > .below {
    position: sticky;
    grid-area: 1 / 1;
    place-self: end;
  }
  .below[hidden] {
    display: none;
  }
  .canvas {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }
  .canvas svg {
    display: block;
  }
  .marks.drawn {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    pointer-events: none;
  }
  .tip {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 1;
    box-sizing: border-box;
    max-width: min(26em, 100%);
    max-height: 100%;
    overflow: hidden;
    padding: 8px;
    border: 1px solid var(--_line);
    background: var(--_surface);
    font-size: var(--_size-small);
    line-height: 1.5;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .tip[hidden] {
    display: none;
  }
  .tip::first-line {
    font-weight: 600;
  }
  .marks:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .table {
    max-height: max(360px, 80vh);
    overflow: auto;
  }
  [data-fit~='whole'] > .plate > .body > .table {
    max-height: none;
    overflow-y: visible;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 4px 6px;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    word-break: keep-all;
    overflow-wrap: break-word;
  }
  .detail th,
  .detail td {
    white-space: nowrap;
  }
  tr > :first-child {
    padding-inline-start: 0;
  }
  tr > :last-child {
    padding-inline-end: 0;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 400;
  }
  .figure {
    text-align: end;
  }
  /* Below the picture, which stays where it is; in sight while the picture is. */
  .detail {
    position: sticky;
    z-index: 2;
    bottom: 0;
    flex: 0 1 auto;
    box-sizing: border-box;
    min-height: 100px;
    max-height: min(45vh, 24em);
    padding-bottom: 8px;
    overflow: auto;
    border-top: 2px solid var(--_accent);
    background: var(--_surface);
    font-size: var(--_size-small);
  }
  [data-fit~='whole'] > .detail {
    flex: none;
    max-height: 50%;
  }
  [data-fit~='cut'].open > .footer,
  [data-fit~='cut'].open > .issues {
    display: none;
  }
  .detail ul {
    margin: 0 0 6px;
    padding-inline-start: 1.2em;
  }
  .detail .facts {
    display: flex;
    flex-wrap: wrap;
    padding: 0;
    color: var(--_muted);
    list-style: none;
  }
  .facts li {
    margin-inline-end: 16px;
    overflow-wrap: anywhere;
  }
  .detail > div button {
    flex: none;
  }
  .detail > div:first-child {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 4px 0;
    position: sticky;
    z-index: 1;
    top: 0;
    background: var(--_surface);
    font-weight: 600;
  }
  .state {
    display: flex;
    flex-direction: column;
    justify-content: center;
    box-sizing: border-box;
    max-width: 44em;
    margin: 0 auto;
    padding: 8px;
  }
  .state strong {
    font-size: var(--_size-large);
    font-weight: 650;
  }
  .state ul,
  .issues ul {
    margin: 6px 0 0;
    padding-inline-start: 1.2em;
  }
  .state li,
  .issues li {
    overflow-wrap: anywhere;
  }
  .skeleton {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-height: 120px;
    padding-top: 8px;
    overflow: hidden;
  }
  .skeleton:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .skeleton i {
    flex: 1 1 12px;
    max-height: 36px;
    margin-bottom: 14px;
    background: var(--_line);
    opacity: 0.5;
  }
  .skeleton i:nth-of-type(2) {
    margin-right: 22%;
  }
  .skeleton i:nth-of-type(3) {
    margin-right: 39%;
  }
  .skeleton i:nth-of-type(4) {
    margin-right: 58%;
  }
  .skeleton i:nth-of-type(5) {
    margin-right: 73%;
  }
  .footer {
    flex: none;
    padding-top: 6px;
    color: var(--_muted);
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }
  .issues {
    flex: none;
    max-height: 40%;
    overflow: auto;
    padding-top: 4px;
    font-size: var(--_size-small);
  }
  summary {
    display: inline-block;
    margin: 0;
  }
  @media print {
    :host {
      height: auto;
      /* A box wider than paper is cut there. */
      max-width: min(100%, 100vw) !important;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .base.base,
    .base .plate,
    .base .body,
    .base .table {
      display: block;
      height: auto;
      max-height: none;
      overflow: visible;
    }
    .plate.plate::before,
    .base .below {
      display: none;
    }
    .head,
    .bar {
      break-after: avoid;
    }
    .head,
    .chart,
    tr {
      break-inside: avoid;
    }
    .footer {
      break-before: avoid;
    }
    .chart,
    .canvas {
      position: static;
      height: auto;
      min-height: 0 !important;
    }
    .canvas > div,
    .canvas svg {
      position: static !important;
      width: 100% !important;
      height: auto !important;
      /* What is longer than a page shrinks to it. */
      max-height: 235mm;
    }
    thead th {
      position: static;
    }
    .detail th,
    .detail td {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .tip,
    .tools,
    .own,
    .issues {
      display: none;
    }
    .base > .detail {
      position: static;
      max-height: none;
      padding: 0;
    }
    .ask,
    .detail > div button {
      display: none;
    }
    .detail:focus {
      outline: none;
    }
  }
`;
