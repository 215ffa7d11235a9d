import type { LitElement } from 'lit';
import type {} from '../elements.js';
import type {} from '../presented.js';

export type { ChancaiEventMap } from './events.js';

/** The names of all elements. */
export type ChancaiTag = Extract<keyof HTMLElementTagNameMap, `chancai-${string}`>;

type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
type Settable<E, K extends keyof E> =
  Same<{ [P in K]: E[P] }, { -readonly [P in K]: E[P] }> extends true
    ? E[K] extends (...given: never[]) => unknown
      ? never
      : K
    : never;
type Own<E> = Exclude<keyof E, keyof LitElement | 'inherited'>;

/** What can be set on an element: `data`, `filter`, `groupBy` … */
export type Properties<E> = {
  [K in Own<E> as Settable<E, K>]?: E[K];
};

type Kebab<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Tail>}`
  : Name;
type Written<Value> = Extract<Value, string | number | boolean> extends infer Plain ? Plain | (string & {}) : never;

/** The same as attributes write it: `group-by`, objects as JSON text. */
export type Attributes<E> = {
  [K in keyof Properties<E> & string as Kebab<K>]?: string extends Properties<E>[K]
    ? string
    : Properties<E>[K] extends string | undefined
      ? Properties<E>[K]
      : Written<Properties<E>[K]>;
};

/** Each element by its tag. */
export type Elements = Pick<HTMLElementTagNameMap, ChancaiTag>;

/** What templates that set properties where there are any may say of an element. */
export type Given<E> = Omit<Attributes<E>, keyof Properties<E>> & Properties<E>;
