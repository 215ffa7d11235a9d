import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { signsIn } from './signs.js';
import { SIGNS } from './speech.js';

/** A text that begins with a sign, which is seen alone. */
export function signedTemplate(text: string, context: ViewContext): string | TemplateResult {
  const sign = text.match(SIGNS)?.[0] ?? '';
  if (sign === '' || !text.startsWith(sign)) return wordsTemplate(text, context);
  return html`<span aria-hidden="true">${sign}</span>${wordsTemplate(text.slice(sign.length), context)}`;
}

/** Does the browser hear a word in place of what is seen? Where it doesn't, signs are left to its voice. */
const CAN_WORD = globalThis.CSS?.supports?.('content', '"" / attr(data-heard)') ?? false;

/** A text whose signs are heard in words. */
function signsTemplate(text: string, context: { locale: string }): string | TemplateResult {
  const pieces = CAN_WORD ? signsIn(text, context) : [];
  if (pieces.length < 2) return text;
  return html`${pieces.map((piece) =>
    typeof piece === 'string'
      ? piece
      : html`<span class="worded" data-heard=${piece.heard}><span aria-hidden="true">${piece.seen}</span></span>`,
  )}`;
}

/** A text whose words of another language say which it is, so that they are read by its voice, and whose signs are heard in words. */
export function wordsTemplate(text: string, context: Pick<ViewContext, 'grammar' | 'locale'>): string | TemplateResult {
  const { foreign } = context.grammar;
  if (!foreign || text.search(foreign.words) < 0) return signsTemplate(text, context);
  // Split by a group of its own, the pieces at odd places are the foreign words.
  const pieces = text.split(new RegExp(`(${foreign.words.source})`, 'u'));
  return html`${pieces.map((piece, at) =>
    at % 2 === 1
      ? html`<span lang=${foreign.lang}>${signsTemplate(piece, { locale: foreign.lang })}</span>`
      : signsTemplate(piece, context),
  )}`;
}
