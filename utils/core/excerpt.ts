// Excerpts: the first words of a text, for lists.

/** At most `limit` characters of a text on one line, cut between words, with an ellipsis where something was cut. */
export function excerptOf(text: string, limit = 300): string {
  const line = text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}
