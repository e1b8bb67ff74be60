// Types of the catalogue of strings: plain sentences with {parameters}, or one sentence per plural category; and what a
// translation must have.

/**
 * The plural categories of each language that the catalogue is, or is being, put into (Unicode CLDR). A test holds them
 * against Intl.PluralRules.
 */
export const PLURAL_CATEGORIES = {
  en: ['one', 'other'],
  de: ['one', 'other'],
  es: ['one', 'many', 'other'],
  fr: ['one', 'many', 'other'],
  pt: ['one', 'many', 'other'],
  ja: ['other'],
  'zh-Hans': ['other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const satisfies Record<string, readonly Intl.LDMLPluralRule[]>;

type Translatable = keyof typeof PLURAL_CATEGORIES;

/** Sentences by plural category; `count` decides. */
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

type FormsOf<L extends Translatable> = (typeof PLURAL_CATEGORIES)[L][number];

/** All forms of the language; a language with a single form may write it as a plain sentence. */
type PluralIn<L extends Translatable> =
  | { readonly [category in FormsOf<L>]: string }
  | ([FormsOf<L>] extends ['other'] ? string : never);

/** A plain English sentence with a count may need plural forms in other languages. */
type MessageIn<M, L extends Translatable> = M extends string
  ? string | ('count' extends ParametersOf<M> ? PluralIn<L> : never)
  : PluralIn<L>;

/** A part of the catalogue in another language: the same keys, each with all the forms that the language has. */
export type Translation<Part, L extends Translatable> = { readonly [K in keyof Part]: MessageIn<Part[K], L> };
