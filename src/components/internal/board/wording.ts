import { html, nothing, type TemplateResult } from 'lit';
import type { Quantity } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import { heardText } from '../signs.js';
import { heardContext } from '../speech.js';
import { wordsTemplate } from '../speech.template.js';

/** A printed figure, and the official wording behind it in parentheses; '' where there is none. */
export function splitWording(text: string): [figure: string, wording: string] {
  const [, figure = text, wording = ''] = /^(.+?)\s*(\([^()]+\))$/.exec(text) ?? [];
  return [figure, wording];
}

/** What is seen, and what is heard of it where that is something else: no star, no sign, no wording of another language. */
export const seenTemplate = (seen: unknown, said: { seen: string; heard: string }): TemplateResult =>
  said.seen === said.heard
    ? html`${seen}`
    : html`<span aria-hidden="true">${seen}</span><span class="quiet">${said.heard}</span>`;

/** How a sentence with figures is seen, and how it is heard. */
export const saidOf = (
  say: (context: ViewContext) => string,
  context: ViewContext,
): { seen: string; heard: string } => ({
  seen: say(context),
  heard: heardText(say(heardContext(context)), context),
});

/** A sentence with figures. */
export function factTemplate(say: (context: ViewContext) => string, context: ViewContext): TemplateResult {
  const said = saidOf(say, context);
  return seenTemplate(wordsTemplate(said.seen, context), said);
}

/** A printed figure: the official wording behind it goes to the next line before it breaks. */
export function figureTemplate(quantity: Quantity, context: ViewContext): TemplateResult {
  const said = saidOf(({ brief }) => brief(quantity), context);
  const [figure, wording] = splitWording(said.seen);
  const seen =
    wording === '' ? said.seen : html`${figure} <span class="wording">${wordsTemplate(wording, context)}</span>`;
  return seenTemplate(seen, said);
}

/** What has no word in the reader's language, such as a document's number: seen, and heard where it is of it. */
export function ownTemplate(text: string, pause: TemplateResult, context: ViewContext): TemplateResult {
  const { foreign } = context.grammar;
  const isForeign = foreign?.isStrange === true && foreign.words.test(text);
  return html`<span aria-hidden=${isForeign ? 'true' : nothing}>${wordsTemplate(text, context)}</span>${isForeign ? nothing : pause}`;
}
