// Highlights as others read them: a quote with its link, and a W3C Web Annotation.
import { sha256 } from '@/utils/core/hash';
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

/** The same for the same highlight, however often it is copied (a UUID of version 8, RFC 9562). */
async function identity(
  { url, title }: Page,
  { quote, prefix, suffix, at }: ExportedHighlight,
): Promise<string> {
  const hash = await sha256(JSON.stringify([url, title, quote, prefix, suffix, at]));
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(12, 15)}`, `8${hash.slice(15, 18)}`];
  return `urn:uuid:${[...parts, hash.slice(18, 30)].join('-')}`;
}

/** Web Annotation Data Model (W3C Recommendation of 2017), as JSON-LD. It asks for an identity and for a source. */
export async function toAnnotation(page: Page, highlight: ExportedHighlight): Promise<object> {
  const { url, title } = page;
  const { quote, prefix, suffix, note, tags, at } = highlight;
  const bodies = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: await identity(page, highlight),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: new Date(at).toISOString(),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: {
      source: url ?? { type: 'Text' },
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
