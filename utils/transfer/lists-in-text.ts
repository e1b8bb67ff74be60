// Lists that were written as one text.

/** Parts that say something. */
export const split = (text: string, at: RegExp): string[] =>
  text.split(at).filter((part) => part.trim() !== '');

/** Names separated by semicolons, by `and`, or by commas where no family name can stand before one. */
export function authorsOf(text: string): string[] {
  const names = split(text, /;|,? and /);
  return names.flatMap((name) => {
    const parts = split(name, /,\s*/);
    return parts.every((part) => part.trim().includes(' ')) ? parts : [name];
  });
}
