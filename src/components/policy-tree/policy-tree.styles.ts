import { css, unsafeCSS } from 'lit';

export const policyTreeStyles = css`
  .area-name {
    padding: 14px 6px 2px;
    border-bottom: 2px solid var(--_text);
  }
  .policy {
    padding: 4px 6px;
    border: 0 solid var(--_line);
    border-bottom-width: 1px;
  }
  .wide .policy {
    display: grid;
    grid-template-columns: minmax(0, 10fr) minmax(0, 9fr) minmax(0, 3.4fr) minmax(0, 3.4fr) minmax(0, 3.4fr);
    grid-column-gap: 12px;
    align-items: center;
  }
  .policy.top {
    position: sticky;
    top: 0;
    z-index: 1;
    border-bottom-width: 0;
    background: var(--_surface);
  }
  .wide .policy.top {
    align-items: end;
  }
  .axis {
    position: relative;
    align-self: stretch;
  }
  .policy:not(.top) > .axis svg {
    position: absolute;
    top: -4px;
    left: 0;
    height: calc(100% + 8px);
  }
  .axis text {
    fill: var(--_muted);
    font-size: var(--_size-small);
  }
  .axis .today {
    fill: var(--_text);
  }
  .year {
    stroke: var(--_line);
  }
  .now {
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-dasharray: 3 2;
  }
  .bar {
    fill: var(--_color-1);
  }
  .bar.expiring {
    fill: var(--_ink-tight);
  }
  .bar.expired {
    fill: var(--_muted);
  }
  .bar.open,
  .bar.coming {
    fill: none;
    stroke: var(--_color-1);
    stroke-width: 1.5;
  }
  .bar.open {
    stroke-dasharray: 4 3;
  }
  .fact,
  .dates {
    display: inline-block;
    margin-inline-end: 0.8em;
  }
  .plus {
    color: var(--_accent);
  }
  .narrow .axis {
    height: 12px;
    margin: 2px 0 2px 2.7em;
  }
  .narrow .top .axis {
    height: auto;
  }
  .narrow .policy:not(.top) > .axis svg {
    top: 0;
    height: 100%;
  }
  /* What stands below a policy is moved in, along a line for each that it stands below. */
  .policy,
  .area-name {
    background: repeating-linear-gradient(
        90deg,
        transparent 0 0.4em,
        var(--_muted) 0.4em calc(0.4em + 1px),
        transparent calc(0.4em + 1px) 1.2em
      )
      6px 0 / 0 100% no-repeat;
  }
  ${unsafeCSS(
    [1, 2, 3, 4, 5]
      .map((depth) => {
        const at = `.depth-${depth}`;
        const indent = `${depth * 1.2}em`;
        return `${at}{background-size:${indent} 100%}${at} .title,${at} .figures{padding-inline-start:${indent}}${at}.area-name{padding-inline-start:calc(6px + ${indent})}`;
      })
      .join(''),
  )}
`;
