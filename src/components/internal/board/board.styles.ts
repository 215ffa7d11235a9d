import { css } from 'lit';

/** What boards have in common: marks that are elements, signs, bars within a line of text. */
export const boardStyles = css`
  .board {
    box-sizing: border-box;
    min-height: 100%;
    padding: 2px;
  }
  .board [role='option'] {
    box-sizing: border-box;
    min-height: var(--_target);
    min-width: 0;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .board [role='option']:hover {
    border-color: var(--_accent);
  }
  .board [role='option'].active {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .board [role='option'][aria-selected='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .board.chosen [role='option'][aria-selected='false'] svg {
    opacity: 0.3;
  }
  .board svg {
    display: block;
    overflow: visible;
  }
  .board .pattern {
    position: absolute;
    width: 0;
    height: 0;
  }
  .pattern path {
    fill: none;
    stroke: var(--_color-1);
    stroke-width: 1.5;
  }
  .small {
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .strong {
    font-weight: 600;
    text-wrap: balance;
  }
  /* An official wording (1*万元) is read as one word: it moves to the next line before it breaks. */
  .figure,
  .fact {
    word-break: keep-all;
  }
  .wording {
    display: inline-block;
  }
  .sign i {
    margin-inline-end: 0.35em;
    font-style: normal;
    font-weight: 700;
  }
  .sign.good i {
    color: var(--_color-3);
  }
  .sign.warning i {
    color: var(--_ink-tight);
  }
  .sign.bad i {
    color: var(--_ink-urgent);
  }
  .sign.calm i {
    color: var(--_muted);
  }
  @media print {
    .board [role='group'] > :first-child {
      break-after: avoid;
    }
    .board [role='option'] {
      break-inside: avoid;
    }
  }
`;
