// Highlights in short words, for labels and figures.

/** Characters of a quote in the name of a button. */
const SHORT = 60;

/** The beginning of a quote, for the name of a button that belongs to it. */
export function shortened(quote: string): string {
  if (quote.length <= SHORT) return quote;
  const cut = quote.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2)).toWellFormed()}…`;
}

/** A score of 0 to 1 as whole hundredths; what is not whole is never called so. */
export function percent(score: number): number {
  return Math.min(score < 1 ? 99 : 100, Math.round(score * 100));
}
