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
    background: #0b0e11;
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
    align-items: center;
    gap: 0.3em 1em;
    padding: 0.4em 0.8em;
  }
  header > nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
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
  header > h1 {
    color: var(--_muted);
    font-weight: 400;
  }
  /* Titles take the focus from what went with its page; no tab stops themselves. */
  h1:focus,
  h2:focus {
    outline: none;
  }
  button {
    box-sizing: border-box;
    min-width: 44px;
    min-height: min(44px, 2.2em);
    padding: 0.1em 0.7em;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: var(--_size-small);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
  button:hover {
    border-color: var(--_accent);
  }
  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
    cursor: default;
  }
  nav button > span {
    color: var(--_muted);
  }
  button[aria-current] {
    border-color: var(--_accent);
    box-shadow: inset 0 -3px var(--_accent);
    font-weight: 650;
  }
  main {
    flex: 1 1 0;
    min-height: 0;
    overflow: auto;
    padding: 0 0.8em;
  }
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-auto-rows: 100%;
    gap: 0.6em;
    height: 100%;
  }
  .stage > * {
    height: 100%;
  }
  @media (min-width: 1000px) {
    .stage.two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .stage.one > ::part(headline) {
      font-size: calc(var(--_size-large) * 1.2);
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
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
    flex-wrap: wrap;
    flex: none;
    align-items: center;
    gap: 0.4em;
    padding: 0.5em 0.8em;
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  [part='place'] {
    margin-inline-end: auto;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    padding: 0 0.6em;
  }
  .keys {
    flex: 1 1 10em;
  }
  @media (pointer: coarse), (max-width: 999px) {
    .keys:not(.notice),
    [part='blank-button'] {
      display: none;
    }
  }
  .progress {
    position: absolute;
    top: 0;
    left: 0;
    height: 3px;
    background: var(--_accent);
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
`;
