/**
 * The elements in JSX of React 18 and 19: `import type {} from 'chancai/types/react'` once. React 19 sets properties and
 * listens to events by itself; for React 18 `chancai/react` has wrappers.
 */
import type { HTMLAttributes, Key, Ref } from 'react';
import type { ChancaiEventMap, ChancaiTag, Elements, Given } from './elements.js';

type Listeners = { [Name in keyof ChancaiEventMap as `on${Name}`]?: (event: ChancaiEventMap[Name]) => void };
type Props<E> = Omit<HTMLAttributes<E>, keyof Given<E>> &
  Given<E> &
  Listeners & { ref?: Ref<E>; key?: Key; class?: string };

/** What JSX knows of each element. */
export type ChancaiJsx = { [Tag in ChancaiTag]: Props<Elements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ChancaiJsx {}
  }
}
