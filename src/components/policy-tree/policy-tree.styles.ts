import { css, unsafeCSS } from 'lit';

export const policyTreeStyles = css`
  .strip {
    margin: 4px 0 10px;
  }
  .strip .part {
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .key {
    display: inline-block;
    margin: 4px 14px 0 0;
  }
  .key svg {
    display: inline-block !important;
    margin-inline-end: 5px;
    vertical-align: -1px;
  }
  .area-name {
    padding: 14px 6px 2px;
    border-bottom: 2px solid var(--_text);
    overflow-wrap: anywhere;
  }
  .policy {
    padding: 4px 6px;
    border: 0 solid var(--_line);
    border-bottom-width: 1px;
  }
  /* A line a policy; its area stands once beside all of them. */
  .wide .area {
    display: flex;
    padding: 3px 0 2px;
    border-top: 1px solid var(--_line);
  }
  .wide .area-name {
    box-sizing: border-box;
    flex: 0 0 7.5em;
    padding: 4px 8px 2px 2px;
    border-bottom-width: 0;
  }
  .wide .area-name .small {
    display: block;
  }
  .wide .policies {
    flex: 1 1 auto;
    min-width: 0;
  }
  .wide .policy {
    display: grid;
    grid-template-columns:
      minmax(0, 10.5fr) minmax(0, 9fr) minmax(0, 5fr) minmax(0, 3fr)
      minmax(0, 3fr) minmax(0, 2.6fr);
    grid-column-gap: 12px;
    align-items: center;
    padding: 1px 4px;
    border-bottom-width: 0;
  }
  .wide .policy.top {
    margin-inline-start: 7.5em;
  }
  .wide .number {
    white-space: nowrap;
  }
  .policy.expiring {
    background-color: rgba(224, 137, 63, 0.13);
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
    fill: var(--_muted);
    opacity: 0.45;
  }
  .part.valid,
  .part.coming {
    fill: var(--_color-3);
  }
  .part.expiring {
    fill: var(--_ink-tight);
  }
  .part.expired {
    fill: var(--_muted);
  }
  .strip .part.unlimited,
  .strip .part.undated {
    fill: none;
    stroke: var(--_muted);
    stroke-dasharray: 4 3;
  }
  .bar.open {
    opacity: 1;
    fill: none;
    stroke: var(--_color-3);
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
