// Highlights as others read them: a quote with its link, and a W3C Web Annotation.
import type { ExportedHighlight } from './exported-post';

interface Page {
  url: string | null;
  title: string;
}

/**
 * A quote in Markdown with a link, and the note below.
 * @param address of the page, opened at the quote where that is possible; null where there is none
 */
export function quoteWithLink(
  { title, address }: { title: string; address: string | null },
  highlight: Pick<ExportedHighlight, 'quote' | 'note'>,
): string {
  const quote = highlight.quote
    .trim()
    .split('\n')
    .map((line) => `> ${line.trim()}`.trimEnd())
    .join('\n');
  const name = title.replace(/[[\]]/g, '\\$&');
  // A bracket in the address would end the link.
  const link =
    address === null ? `— ${title}` : `— [${name}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
  return [`${quote}\n>\n> ${link}`, highlight.note].filter((part) => part !== '').join('\n\n');
}

/** Web Annotation Data Model (W3C Recommendation of 2017), as JSON-LD. */
export function toAnnotation({ url, title }: Page, highlight: ExportedHighlight): object {
  const { quote, prefix, suffix, note, tags, at } = highlight;
  const bodies = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: new Date(at).toISOString(),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: {
      ...(url === null ? {} : { source: url }),
      'dc:title': title,
      selector: {
        type: 'TextQuoteSelector',
        exact: quote,
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
      },
    },
  };
}
