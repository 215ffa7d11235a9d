/** The elements in JSX of Preact: `import type {} from 'chancai/types/preact'` once. */
import type { JSX } from 'preact';
import type { ChancaiEventMap, ChancaiTag, Elements, Given } from './elements.js';

type Listeners = { [Name in keyof ChancaiEventMap as `on${Name}`]?: (event: ChancaiEventMap[Name]) => void };
type Props<E extends EventTarget> = Omit<JSX.HTMLAttributes<E>, keyof Given<E>> & Given<E> & Listeners;

/** What JSX knows of each element. */
export type ChancaiPreact = { [Tag in ChancaiTag]: Props<Elements[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends ChancaiPreact {}
  }
}
