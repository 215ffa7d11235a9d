/** The elements in templates of Vue 3: `import type {} from 'chancai/types/vue'` once, and tell the compiler that `chancai-*` are elements. */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ChancaiEventMap, ChancaiTag, Elements, Given } from './elements.js';

type Capital<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Capital<Tail>}`
  : Capitalize<Name>;
type Listeners = {
  [Name in keyof ChancaiEventMap as `on${Capital<Name>}`]?: (event: ChancaiEventMap[Name]) => void;
};
type Component<E> = DefineComponent<Omit<HTMLAttributes, keyof Given<E>> & Given<E> & Listeners>;

/** What templates know of each element. */
export type ChancaiVue = { [Tag in ChancaiTag]: Component<Elements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends ChancaiVue {}
}
