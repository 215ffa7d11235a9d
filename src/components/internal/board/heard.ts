import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../context.js';
import { heardText } from '../signs.js';

/** What is heard of a card and not seen, such as what its place tells the eye; nothing where there is none. */
export const heardTemplate = (text: string, context: ViewContext): TemplateResult | typeof nothing =>
  text === '' ? nothing : html`<span class="quiet">${heardText(text, context)}${context.grammar.comma}</span>`;

/** A pause between what stands apart to the eye. */
export const pauseTemplate = ({ grammar }: ViewContext): TemplateResult =>
  html`<span class="quiet">${grammar.comma}</span>`;
