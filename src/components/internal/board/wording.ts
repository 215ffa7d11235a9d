import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../context.js';

/** A printed figure, and the official wording behind it in parentheses; '' where there is none. */
export function splitWording(text: string): [figure: string, wording: string] {
  const [, figure = text, wording = ''] = /^(.+?)\s*(\([^()]+\))$/.exec(text) ?? [];
  return [figure, wording];
}

/** A printed figure: the official wording behind it goes to the next line before it breaks. */
export function wordingTemplate(text: string, context: ViewContext): TemplateResult | string {
  const [figure, wording] = splitWording(text);
  return wording === '' ? text : html`${figure} ${originalTemplate(wording, 'wording', context)}`;
}

/** An official wording: seen, and heard where it is of the reader's language. */
export function originalTemplate(wording: string, className: string, { grammar }: ViewContext): TemplateResult {
  const foreign = grammar.foreign?.words.test(wording) ? grammar.foreign : undefined;
  return html`<span class=${className} lang=${foreign?.lang ?? nothing} aria-hidden=${foreign ? 'true' : nothing}
    >${wording}</span
  >`;
}
