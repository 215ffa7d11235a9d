/** The elements in JSX of Solid: `import type {} from 'chancai/types/solid'` once; properties as `prop:data`, events as `on:chancai-select`. */
import type { JSX } from 'solid-js';
import type { Attributes, ChancaiEventMap, ChancaiTag, Elements, Properties } from './elements.js';

type Listeners = { [Name in keyof ChancaiEventMap as `on:${Name}`]?: (event: ChancaiEventMap[Name]) => void };
type Own<E> = { [Name in keyof Properties<E> & string as `prop:${Name}`]?: Properties<E>[Name] };
type Props<E> = Omit<JSX.HTMLAttributes<E>, keyof Attributes<E>> & Attributes<E> & Own<E> & Listeners;

/** What JSX knows of each element. */
export type ChancaiSolid = { [Tag in ChancaiTag]: Props<Elements[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends ChancaiSolid {}
  }
}
