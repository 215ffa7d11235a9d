import { html, type TemplateResult } from 'lit';

/** A printed figure, and the official wording behind it in parentheses; '' where there is none. */
export function splitWording(text: string): [figure: string, wording: string] {
  const [, figure = text, wording = ''] = /^(.+?)\s*(\([^()]+\))$/.exec(text) ?? [];
  return [figure, wording];
}

/** A printed figure: the official wording behind it goes to the next line before it breaks. */
export function wordingTemplate(text: string): TemplateResult | string {
  const [figure, wording] = splitWording(text);
  return wording === '' ? text : html`${figure} <span class="wording">${wording}</span>`;
}
