import { html, nothing, type TemplateResult } from 'lit';

/** A word that judges, with a symbol before it in the colour of its tone: read by word, by shape or by colour. */
export interface Sign {
  word: string;
  symbol: string;
  tone: 'good' | 'warning' | 'bad' | 'calm';
}

export const signTemplate = (sign: Sign | undefined): TemplateResult | typeof nothing =>
  sign && sign.word !== ''
    ? html`<span class="sign ${sign.tone}"><i aria-hidden="true">${sign.symbol}</i>${sign.word}</span>`
    : nothing;
