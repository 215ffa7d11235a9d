/** The elements in templates of Svelte 5: `import type {} from 'chancai/types/svelte'` once. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ChancaiEventMap, ChancaiTag, Elements, Given } from './elements.js';

type Listeners = { [Name in keyof ChancaiEventMap as `on${Name}`]?: (event: ChancaiEventMap[Name]) => void };
type Props<E extends EventTarget> = Omit<HTMLAttributes<E>, keyof Given<E>> & Given<E> & Listeners;

/** What templates know of each element. */
export type ChancaiSvelte = { [Tag in ChancaiTag]: Props<Elements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends ChancaiSvelte {}
}
