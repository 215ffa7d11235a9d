import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { SIGNS } from './speech.js';

/** A text that begins with a sign, which is seen alone. */
export function signedTemplate(text: string, context: ViewContext): string | TemplateResult {
  const sign = text.match(SIGNS)?.[0] ?? '';
  if (sign === '' || !text.startsWith(sign)) return wordsTemplate(text, context);
  return html`<span aria-hidden="true">${sign}</span>${wordsTemplate(text.slice(sign.length), context)}`;
}

/** A text whose words of another language say which it is, so that they are read by its voice. */
export function wordsTemplate(text: string, { grammar: { foreign } }: ViewContext): string | TemplateResult {
  if (!foreign || text.search(foreign.words) < 0) return text;
  // Split by a group of its own, the pieces at odd places are the foreign words.
  const pieces = text.split(new RegExp(`(${foreign.words.source})`, 'u'));
  return html`${pieces.map((piece, at) => (at % 2 === 1 ? html`<span lang=${foreign.lang}>${piece}</span>` : piece))}`;
}
