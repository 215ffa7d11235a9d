import { css } from 'lit';

export const indicatorsStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13.5em, 100%), 1fr));
    grid-gap: 14px 18px;
  }
  .card {
    display: flex;
    flex-direction: column;
    padding: 6px 8px 8px;
    border: 0 solid var(--_line);
    border-top-width: 2px;
  }
  .value {
    line-height: 1.25;
  }
  .number {
    font-size: var(--_size-huge);
    font-weight: 650;
  }
  .long .number {
    font-size: var(--_size-large);
  }
  .unknown .number {
    color: var(--_muted);
    font-weight: 400;
  }
  .unit {
    margin-inline-start: 0.15em;
    white-space: pre;
  }
  .fact:not(:last-child) {
    margin-inline-end: 0.6em;
  }
  .meter {
    margin: 3px 0;
  }
  .track {
    fill: var(--_line);
  }
  .done {
    fill: var(--_color-1);
  }
  .goal {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .pace {
    stroke: var(--_shortage-tight);
    stroke-width: 2;
    stroke-dasharray: 3 2;
  }
  .spark {
    display: flex;
    align-items: flex-end;
    margin-top: auto;
    padding-top: 6px;
  }
  .spark svg {
    flex: none;
    margin-inline-end: 8px;
  }
  .line,
  .range {
    fill: none;
    stroke: var(--_color-1);
    stroke-width: 1.5;
  }
  .range {
    stroke-opacity: 0.5;
    stroke-width: 4;
  }
  .spark circle {
    fill: var(--_color-1);
  }
`;
