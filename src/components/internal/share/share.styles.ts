import { css } from 'lit';

/** The quiet words of an element, and the menu of what can be taken along. */
export const shareStyles = css`
  .tools > button,
  .share > button {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  .tools > button:hover,
  .share > button:hover {
    color: var(--_text);
  }
  .share > button[aria-expanded='true'] {
    border-color: var(--_accent);
    color: var(--_text);
  }
  .share {
    position: relative;
    display: flex;
  }
  .menu {
    position: absolute;
    z-index: 9;
    top: calc(100% + 4px);
    right: 4px;
    box-sizing: border-box;
    width: max(248px, 15.5em);
    max-width: calc(100vw - 24px);
    padding: 6px 0;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    font-size: var(--_size-body);
  }
  .menu [role='menuitem'] {
    display: flex;
    justify-content: space-between;
    align-items: center;
    width: 100%;
    min-height: max(36px, var(--_target));
    margin: 0;
    padding: 2px 14px;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--_text);
    font-size: inherit;
    text-align: start;
  }
  .menu [role='menuitem']:hover,
  .menu [role='menuitem']:focus {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    color: var(--_text);
  }
  .menu small,
  .menu p {
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .menu small {
    margin-inline-start: 12px;
    text-align: end;
  }
  .menu p {
    margin: 0;
    padding: 6px 14px 2px;
    border-top: 1px solid var(--_line);
  }
  .menu i {
    display: block;
    margin: 4px 0;
    border-top: 1px solid var(--_line);
  }
  /* On a phone, a list in the page. */
  .share.list {
    display: contents;
  }
  .list > .menu {
    position: static;
    flex: 1 0 auto;
    width: calc(100% - 8px);
    margin: 8px 4px;
  }
  @media (pointer: coarse) {
    .menu [role='menuitem'] {
      min-height: max(44px, var(--_target));
    }
  }
  @media print {
    .share {
      display: none;
    }
  }
  :host(:fullscreen) {
    box-sizing: border-box;
    overflow: auto;
    width: 100%;
    height: 100%;
    background: var(--_surface);
  }
`;
