import { css } from 'lit';

/** Buttons, choices and what only screen readers are told, alike in every element. */
export const controlStyles = css`
  /* What a page sets for its own text ends here; colours and font are set by the look. */
  .base {
    direction: ltr;
    font-style: normal;
    font-variant: tabular-nums;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.4;
    list-style: none;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    overflow-wrap: break-word;
    hyphens: manual;
    tab-size: 8;
    text-orientation: mixed;
    border-collapse: separate;
    border-spacing: 0;
    caption-side: top;
    cursor: auto;
    quotes: auto;
    -webkit-text-stroke: 0;
    -webkit-text-size-adjust: none;
  }
  .base.light,
  .base.large-print {
    color-scheme: light;
  }
  .base.dark,
  .base.wall {
    color-scheme: dark;
  }
  /* Words of a drawing have their places: letters set apart by the reader would lie over each other. */
  .canvas text {
    letter-spacing: normal !important;
    word-spacing: normal !important;
  }
  /* A sign that is seen, and a word in its place that is heard. */
  .worded::after {
    content: "" / attr(data-heard);
  }
  .quiet,
  .marks.drawn > *,
  caption {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  select,
  summary {
    box-sizing: border-box;
    min-height: var(--_target);
    min-width: var(--_target);
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: var(--_size-small);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    button,
    select,
    summary {
      min-height: max(44px, var(--_target));
    }
  }
  button:hover,
  select:hover,
  summary:hover {
    border-color: var(--_accent);
  }
  button:focus,
  select:focus,
  summary:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
`;
