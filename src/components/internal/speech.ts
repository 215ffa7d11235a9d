import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';

/**
 * What is said in one breath: the first sentence whole, and of the others, in their order, each for which there is
 * breath left. What is left out is heard mark by mark.
 */
export function inOneBreath(sentences: readonly string[], { messages, grammar }: ViewContext): string {
  const said: string[] = [];
  for (const sentence of sentences)
    if (sentence !== '' && (said.length === 0 || grammar.isBreath(messages.sentences([...said, sentence]))))
      said.push(grammar.capital(sentence));
  return messages.sentences(said);
}

/** The context of what is heard alone: no official wording of another language behind its rendering. */
export function heardContext(context: ViewContext): ViewContext {
  const { grammar, figure, brief } = context;
  if (!grammar.foreign) return context;
  return {
    ...context,
    figure: (quantity, options) => figure(quantity, { original: false, ...options }),
    brief: (quantity, options) => brief(quantity, { original: false, ...options }),
  };
}

/** The same with figures as they are seen, scaled and rounded. */
export function briefContext(context: ViewContext): ViewContext {
  const heard = heardContext(context);
  return { ...heard, figure: heard.brief };
}

/** A text whose words of another language say which it is, so that they are read by its voice. */
export function wordsTemplate(text: string, { grammar: { foreign } }: ViewContext): string | TemplateResult {
  if (!foreign || text.search(foreign.words) < 0) return text;
  // Split by a group of its own, the pieces at odd places are the foreign words.
  const pieces = text.split(new RegExp(`(${foreign.words.source})`, 'u'));
  return html`${pieces.map((piece, at) => (at % 2 === 1 ? html`<span lang=${foreign.lang}>${piece}</span>` : piece))}`;
}
