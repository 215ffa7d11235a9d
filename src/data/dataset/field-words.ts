import type * as v from 'valibot';
import type { metaFields, TABLES } from './tables.js';

type Described = typeof TABLES & { readonly meta: { readonly fields: typeof metaFields } };
type Fields<T extends keyof Described> = Described[T]['fields'];
type WordOf<F> = F extends v.GenericSchema ? NonNullable<v.InferInput<F>> : never;
/** Columns of which only some words are allowed. */
type WordColumn<F> = {
  [C in keyof F]: WordOf<F[C]> extends string ? (string extends WordOf<F[C]> ? never : C) : never;
}[keyof F];
type Words<F> = { readonly [C in WordColumn<F>]: { readonly [W in WordOf<F[C]> & string]: string } };

/** What a language calls every table, column and word. */
export type FieldWords = {
  readonly [T in keyof Described]: {
    readonly title: string;
    readonly columns: { readonly [C in keyof Fields<T>]: string };
  } & ([WordColumn<Fields<T>>] extends [never] ? { readonly words?: undefined } : { readonly words: Words<Fields<T>> });
};
