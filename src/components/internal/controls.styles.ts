import { css } from 'lit';

/** Buttons, choices and what only screen readers are told, alike in every element. */
export const controlStyles = css`
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
