// How parsers of HTML read what follows the name of a tag, as patterns. Each character fits in one way, so that nothing is tried
// twice.
// https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state

/** One attribute, with its value. Quotation marks begin a value behind `=` only; elsewhere they are letters of a name. */
export const ATTRIBUTE = String.raw`[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"?|'[^']*'?|[^\t\n\f\r "'>][^\t\n\f\r >]*)?)?`;

/** Rounds of the pattern below: engines remember each. Nothing but what is made to deceive has that many attributes. */
const MOST = 20_002;

/** All of a tag behind its name, up to the `>` that ends it. */
export const TAG_REST = new RegExp(String.raw`(?:[\t\n\f\r /]+|${ATTRIBUTE}){0,${MOST}}`, 'y');
