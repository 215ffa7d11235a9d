import { css } from 'lit';

// The grid goes by the dashboard's own width, which `--_columns` tells: container queries are missing before Chromium 105.
export const dashboardStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size-body);
    line-height: 1.4;
  }
  .base.dark,
  .base.wall {
    padding: 12px;
    background: #0b0e11;
  }
  .base.phone {
    padding: 0;
  }
  .title,
  .chapter {
    margin: 0;
    font-weight: 650;
    line-height: 1.3;
  }
  .title {
    font-size: var(--_size-huge);
  }
  .chapter {
    padding: 20px 0 8px;
    font-size: var(--_size-large);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
  }
  .head .title {
    flex: 1 1 10em;
  }
  .head .share {
    margin-inline-start: auto;
  }
  .authored,
  .note {
    margin: 4px 0;
  }
  .note {
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_accent);
  }
  .tag {
    padding: 1px 6px;
    border: 1px solid currentColor;
    border-radius: 4px;
    color: var(--_accent);
  }
  .note small {
    color: var(--_muted);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: calc(var(--_target) + 12px);
    padding: 4px 0;
  }
  .filters > * {
    margin: 4px 8px 4px 0;
  }
  select,
  button {
    max-width: 100%;
    padding: 3px 10px;
  }
  .chip {
    border-color: var(--_accent);
    border-radius: 14px;
  }
  span.chip {
    padding: 3px 10px;
    border: 1px solid var(--_line);
    font-size: var(--_size-small);
  }
  .filters:focus {
    outline: none;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr));
    grid-gap: 12px;
    gap: 12px;
  }
  /* A heading of the author's keeps its own height. */
  slot::slotted(*) {
    align-self: start;
  }
  /* As high as the highest of its row. */
  .cell {
    display: flex;
    min-width: 0;
    min-height: 360px;
  }
  .cell[data-empty] {
    min-height: 0;
  }
  .cell > * {
    flex: 1 1 auto;
    width: 100%;
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    margin: 4px 0 0;
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .origin span {
    margin-inline-end: 16px;
    overflow-wrap: anywhere;
  }
  .contents {
    display: flex;
    flex-wrap: wrap;
    padding: 8px 0 0;
  }
  .contents > * {
    margin: 0 8px 4px 0;
  }
  .phone .contents button {
    display: none;
  }
  .phone .contents select {
    width: 100%;
    margin: 0;
  }
  .chapter:focus {
    outline: 2px solid var(--_focus);
  }
  .state {
    padding: 24px 0;
  }
  @media print {
    .filters select,
    .contents {
      display: none;
    }
    .chapter {
      break-after: avoid;
    }
    .grid,
    .base .cell.cell {
      display: block;
      min-height: 0;
    }
  }
`;
