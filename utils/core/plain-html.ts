// Plain text as HTML: an element for each paragraph, with everything escaped.

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** @param text paragraphs separated by blank lines */
export const plainHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '')}</p>`)
    .join('\n');
