// The headings of a body as an outline of at most two levels, and which of them the reader is under.

export interface Heading {
  text: string;
  element: HTMLElement;
}

export interface OutlinePart extends Heading {
  parts: Heading[];
}

const MOST = 200;

/** The outline of a body. Its highest level is the one of its highest heading; what lies deeper than the next is left out. */
export function outlineOf(body: ParentNode): OutlinePart[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    .slice(0, MOST)
    .map((element) => ({
      element,
      level: Number(element.localName.slice(1)),
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }))
    .filter(({ text }) => text !== '');
  const levels = [...new Set(headings.map(({ level }) => level))].sort();
  const outline: OutlinePart[] = [];
  for (const { element, level, text } of headings) {
    const last = outline.at(-1);
    if (level === levels[0] || !last) outline.push({ element, text, parts: [] });
    else if (level === levels[1]) last.parts.push({ element, text });
  }
  return outline;
}

/** The last heading that stands above a line; null before the first. */
export function headingAt(outline: readonly OutlinePart[], y: number): HTMLElement | null {
  const all = outline.flatMap((part) => [part, ...part.parts]);
  return all.findLast(({ element }) => element.getBoundingClientRect().top <= y)?.element ?? null;
}
