import type { ViewContext } from './context.js';

export { named } from '../../locales/named.js';

const MOST_NAMED = 3;

/** Several names in one sentence: `甲、乙`, `甲、乙等4个`; `A and B`, `A, B and 2 more`. */
export function listed(names: readonly string[], { messages }: Pick<ViewContext, 'messages'>, counter = '个'): string {
  const shown = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  return messages.listed(shown, names.length - shown.length, counter);
}
