// Plain text as HTML: each paragraph an element of its own, with nothing in it that is markup.

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** @param text paragraphs parted by a blank line */
export const plainHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '')}</p>`)
    .join('\n');
