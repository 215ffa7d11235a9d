import { css } from 'lit';

export const indicatorsStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
    grid-gap: 14px 16px;
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
    word-break: keep-all;
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
  }
  .value:lang(en) .unit {
    margin-inline-start: 0;
  }
  .fact {
    display: inline-block;
    margin-inline-end: 0.6em;
  }
  .name .small {
    display: inline-block;
  }
  .name .small:empty {
    display: none;
  }
  .spark .small {
    white-space: nowrap;
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
    fill: var(--_text);
  }
  .spark {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    margin-top: auto;
    padding-top: 6px;
  }
  .spark svg {
    flex: none;
    width: 8.6em;
    height: 2em;
    margin-inline-end: 8px;
  }
  .line,
  .range {
    fill: none;
    stroke: var(--_color-1);
    stroke-linecap: round;
    stroke-width: 1.5;
  }
  .range {
    stroke-linecap: butt;
    stroke-opacity: 0.5;
    stroke-width: 4;
  }
  .spark circle {
    fill: var(--_color-1);
  }
`;
