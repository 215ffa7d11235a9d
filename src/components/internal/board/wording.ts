import { html, type TemplateResult } from 'lit';

/** A printed figure: the official wording behind it, in parentheses, goes to the next line before it breaks. */
export function wordingTemplate(text: string): TemplateResult | string {
  const [, figure, wording] = /^(.+?)(\([^()]+\))$/.exec(text) ?? [];
  return wording === undefined ? text : html`${figure}<span class="wording">${wording}</span>`;
}
