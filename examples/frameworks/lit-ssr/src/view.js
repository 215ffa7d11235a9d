import { html } from 'lit';

/** What server and browser render alike. */
export const view = (data, onSelect) =>
  html`<chancai-funding-leverage id="view" group-by="programme" lang="en" .data=${data} @chancai-select=${onSelect}
    ><span slot="note">a child</span></chancai-funding-leverage
  >`;
