import { css } from 'lit';

// The room fills the screen; where that is too small for a page, `main` alone scrolls.
export const briefingStyles = css`
  :host {
    display: block;
    height: 100vh;
    height: 100dvh;
    min-width: 0;
  }
  :host(:fullscreen) {
    width: 100%;
    height: 100%;
  }
  .base {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    height: 100%;
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size-body);
    line-height: 1.4;
    position: relative;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    flex: none;
    align-items: baseline;
    gap: 0 1em;
    margin: 0 2.9%;
    padding: 0.5em 0 0.3em;
    border-bottom: 2px solid var(--_accent);
    font-size: var(--_size-small);
  }
  header > nav {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
  }
  h1,
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
    font-weight: inherit;
  }
  h1,
  h2 {
    font-size: var(--_size-large);
    font-weight: 650;
    line-height: 1.3;
  }
  header > h1,
  header > h2 {
    font-size: inherit;
  }
  header > h1 {
    color: var(--_accent);
  }
  header > h2 {
    color: var(--_muted);
    font-weight: 400;
  }
  /* Titles take the focus from what went with its page; no tab stops themselves. */
  h1:focus,
  h2:focus {
    outline: none;
  }
  .controls button,
  header button {
    min-height: max(min(44px, 2em), var(--_target));
    padding: 0.1em 0.6em;
  }
  @media (pointer: coarse) {
    .controls button,
    header button {
      min-height: max(44px, var(--_target));
      min-width: 44px;
    }
  }
  header button {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
    cursor: default;
  }
  /* The digit that leads to a chapter is for who knows it, and read out. */
  nav button > span {
    position: absolute;
    width: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  button[aria-current='true'] {
    color: var(--_text);
    font-weight: 650;
  }
  main {
    flex: 1 1 0;
    min-height: 0;
    overflow: auto;
    padding: 0.4em 2.9% 0;
  }
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-auto-rows: 100%;
    gap: 0.6em 1.6em;
    height: 100%;
  }
  .cell {
    min-width: 0;
    min-height: 0;
    --chancai-padding: 0;
  }
  .cell > * {
    height: 100%;
  }
  /* A page has no buttons: how a figure was computed is said where it is chosen. */
  .cell > *::part(tools),
  .cell > *::part(explain) {
    display: none;
  }
  .cell > [data-first]::part(header) {
    display: none;
  }
  @media (min-width: 1000px) {
    .stage.two {
      grid-template-columns: 53fr 47fr;
    }
    .stage.one > .cell > *::part(headline) {
      font-size: var(--_size-huge);
    }
  }
  /* A view a screen, below each other. */
  @media (max-width: 999px) {
    .stage {
      grid-auto-rows: max(34em, 100%);
    }
    header > h1 {
      display: none;
    }
    header > nav {
      margin: 0;
    }
  }
  .first {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding: 0.2em 2.9%;
    font-size: var(--_size-body);
  }
  .first span {
    color: var(--_muted);
  }
  .cover {
    display: flex;
    flex-direction: column;
    justify-content: center;
    box-sizing: border-box;
    min-height: 100%;
    padding: 0 4%;
  }
  .cover > h1 {
    margin-bottom: 0.3em;
    font-size: calc(var(--_size-huge) * 1.4);
  }
  .cover > p {
    color: var(--_muted);
  }
  .cover > .kicker {
    font-size: var(--_size-large);
  }
  .contents {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 1em;
    margin: 1.6em 0;
  }
  section > h2 {
    padding-bottom: 0.2em;
    border-bottom: 3px solid var(--_accent);
  }
  ul {
    list-style: none;
  }
  li > button {
    width: 100%;
    padding-inline: 0;
    border-color: transparent;
    background: none;
    font-size: var(--_size-body);
    text-align: start;
  }
  .state {
    max-width: 44em;
    margin: 12vh auto 0;
    overflow-wrap: anywhere;
  }
  .state > p {
    padding-top: 0.6em;
  }
  footer {
    position: relative;
    display: flex;
    flex: none;
    align-items: baseline;
    justify-content: space-between;
    margin-top: 0.4em;
    padding: 0.4em 2.9% 0.6em;
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .origin > span {
    margin-inline-end: 1em;
  }
  [part='place'] {
    flex: none;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }
  .progress {
    position: absolute;
    bottom: 0;
    left: 0;
    height: max(3px, 0.25em);
    background: var(--_accent);
  }
  /* Over the page's foot, and out of sight until the pointer or the keyboard comes. */
  .controls {
    position: absolute;
    z-index: 2;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    padding: 0.4em 2.9%;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_size-small);
    opacity: 0;
  }
  .active > .controls,
  .controls:focus-within {
    opacity: 1;
  }
  /* A way to stop what turns by itself is always there. */
  .controls.held {
    opacity: 1;
    position: static;
  }
  .controls .menu {
    top: auto;
    bottom: calc(100% + 4px);
  }
  .keys {
    flex: 1 1 10em;
  }
  @media (pointer: coarse), (max-width: 999px) {
    .keys:not(.notice),
    [part='blank-button'] {
      display: none;
    }
    .controls {
      position: static;
      opacity: 1;
    }
  }
  .overview,
  .notes {
    position: absolute;
    z-index: 3;
    right: 0;
    bottom: 0;
    left: 0;
    box-sizing: border-box;
    overflow: auto;
    padding: 1em 2.9%;
    background: #14181d;
    color: #eef1f4;
  }
  .overview {
    top: 0;
  }
  .notes {
    max-height: 40%;
    white-space: pre-line;
  }
  .overview ol {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(150px, 15%), 1fr));
    gap: 1em;
    margin: 1em 0 0;
    padding: 0;
    list-style: none;
  }
  .overview button {
    display: block;
    width: 100%;
    height: 100%;
    padding: 6px;
    border: 3px solid transparent;
    background: #1d232a;
    color: inherit;
    text-align: start;
  }
  .overview [aria-current='page'] {
    border-color: #7fb2f0;
  }
  .overview button:focus {
    outline: 3px solid #fff;
  }
  .overview .hidden {
    opacity: 0.6;
  }
  .overview em {
    color: #7fb2f0;
    font-style: normal;
  }
  .overview canvas {
    display: block;
    width: 100%;
    height: auto;
    max-height: 12em;
    margin-bottom: 4px;
    object-fit: cover;
    object-position: top;
  }
  .blank {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border: 0;
    background: #000;
    z-index: 1;
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .sheet {
    --chancai-size-small: 9pt !important;
    --chancai-size-body: 10pt !important;
    --chancai-size-large: 14pt !important;
    --chancai-size-huge: 16pt !important;
    font-size: 10pt;
  }
  .sheet .stage {
    height: auto;
  }
  .overview button {
    font-size: var(--_size-small);
  }
  @media print {
    :host {
      height: auto;
    }
    .base {
      display: block;
      height: auto;
    }
    .sheet {
      break-after: page;
      break-inside: avoid;
    }
    .sheet:last-of-type {
      break-after: auto;
    }
    .sheet .stage.two {
      display: grid;
      grid-template-columns: 53fr 47fr;
    }
    .sheet .stage.one {
      display: block;
    }
    .sheet > h2 {
      padding-bottom: 2mm;
      border-bottom: 1px solid var(--_accent);
    }
    .sheet > .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
      margin-top: 2mm;
      color: var(--_muted);
      font-size: 9pt;
    }
    .sheet > .foot b {
      margin-inline-start: auto;
    }
  }
`;
