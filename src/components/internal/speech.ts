import type { Quantity } from '../../data/index.js';
import type { ViewContext } from './context.js';
import { heardText } from './signs.js';

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

/**
 * The context of what is heard alone: no official wording of another language behind its rendering, and what is withheld
 * in words, where voices would read the star of 4*名.
 */
export function heardContext(context: ViewContext): ViewContext {
  const { figure, brief } = context;
  return {
    ...context,
    figure: (quantity, options) => figure(unstarred(quantity), { original: false, ...options }),
    brief: (quantity, options) => brief(unstarred(quantity), { original: false, ...options }),
  };
}

const unstarred = (quantity: Quantity): Quantity =>
  quantity.text.includes('*') ? { ...quantity, text: '' } : quantity;

/** Signs, and the space behind them. */
export const SIGNS = /[\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf]\s*/g;

/** A line as it is heard: signs that stand beside their words go unsaid, and what stands apart is heard apart. */
export const heardLine = (line: string, context: ViewContext): string =>
  heardText(line.replace(SIGNS, '').replace(/ · /g, context.messages.comma), context);

/** The same with figures scaled and rounded. */
export function briefContext(context: ViewContext): ViewContext {
  const heard = heardContext(context);
  return { ...heard, figure: heard.brief };
}
