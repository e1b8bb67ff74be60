// What a catalogue of strings is: plain sentences with {parameters}, or one sentence per plural category.

/** Sentences by plural category (Unicode CLDR); `count` decides. */
export type Plural = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

export type Message = string | Plural;

/** The names in braces of a sentence. */
export type ParameterNames<S> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

/** The names in braces of any form of a message. */
export type ParametersOf<M> = M extends string
  ? ParameterNames<M>
  : M extends Plural
    ? 'count' | ParameterNames<M[keyof M]>
    : never;
